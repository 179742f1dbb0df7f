package org.reportchain.report;

/** What was done for one work programme, what was hard, what comes next and how far it is. */
public record ProgrammeProgress(String result, String difficulty, String next, String completion) {

    private static final ProgrammeProgress EMPTY = new ProgrammeProgress("", "", "", "");

    public ProgrammeProgress {
        result = Plain.text(result);
        difficulty = Plain.text(difficulty);
        next = Plain.text(next);
        completion = Plain.text(completion);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }
}
