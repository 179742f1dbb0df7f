package org.reportchain.report.rules;

import java.util.ArrayList;
import java.util.List;
import org.reportchain.period.Programme;
import org.reportchain.period.Section;
import org.reportchain.report.Finding;
import org.reportchain.report.Limitation;
import org.reportchain.report.PlannedTask;
import org.reportchain.report.ProgrammeProgress;
import org.reportchain.report.ReportContent;
import org.reportchain.report.Rule;
import org.reportchain.report.Submission;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** every mandatory section is there, and no row of limitations or tasks is half filled in. */
@Component
class MandatoryContent implements Rule {

    private final Findings findings = Findings.blocking("R-15");

    @Override
    public List<Finding> check(Submission submission) {
        List<Finding> found = new ArrayList<>();
        for (Section section : submission.outline()) {
            if (section.mandatory()
                    && section.appliesTo().contains(submission.unit().kind())) {
                checkPresent(section, submission, found);
            }
        }
        ReportContent content = submission.content();
        for (int row = 0; row < content.limitations().size(); row++) {
            check(row, content.limitations().get(row), found);
        }
        for (int row = 0; row < content.tasks().size(); row++) {
            check(row, content.tasks().get(row), found);
        }
        return found;
    }

    private void checkPresent(Section section, Submission submission, List<Finding> found) {
        ReportContent content = submission.content();
        switch (section.kind()) {
            case TEXT ->
                require(content.sections().containsKey(section.code()), section, "sections." + section.code(), found);
            case LIMITATIONS -> require(!content.limitations().isEmpty(), section, "limitations", found);
            case TASKS -> require(!content.tasks().isEmpty(), section, "tasks", found);
            case DOCUMENTS -> require(!content.documents().isEmpty(), section, "documents", found);
            case FIGURES -> require(!content.figures().isEmpty(), section, "figures", found);
            case PROGRAMMES -> submission.programmes().forEach(programme -> check(programme, content, found));
            case HEADING, OPINIONS -> {}
        }
    }

    private void require(boolean present, Section section, String field, List<Finding> found) {
        if (!present) {
            String what = field.startsWith("sections.") ? "noText" : "noRows";
            found.add(findings.of(field, null, what, section.code(), section.title()));
        }
    }

    private void check(Programme programme, ReportContent content, List<Finding> found) {
        ProgrammeProgress progress = content.programmes().get(programme.number());
        if (progress == null || progress.result().isEmpty()) {
            found.add(findings.of(
                    "programmes." + programme.number() + ".result",
                    null,
                    "noProgress",
                    programme.number(),
                    programme.title()));
        }
    }

    private void check(int row, Limitation limitation, List<Finding> found) {
        checkCell("limitations", row, "description", !limitation.description().isEmpty(), found);
        checkCell("limitations", row, "cause", !limitation.cause().isEmpty(), found);
        checkCell("limitations", row, "owner", !limitation.owner().isEmpty(), found);
        checkCell("limitations", row, "remedy", !limitation.remedy().isEmpty(), found);
    }

    private void check(int row, PlannedTask task, List<Finding> found) {
        checkCell("tasks", row, "title", !task.title().isEmpty(), found);
        checkCell("tasks", row, "owner", !task.owner().isEmpty(), found);
        checkCell("tasks", row, "due", task.due() != null, found);
    }

    private void checkCell(String list, int row, String cell, boolean filled, List<Finding> found) {
        if (!filled) {
            found.add(findings.of(
                    list + "." + row + "." + cell,
                    null,
                    "cellMissing",
                    Texts.text("report.field." + list),
                    Integer.toString(row + 1),
                    Texts.text("report.field." + cell)));
        }
    }
}
