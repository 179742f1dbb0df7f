package org.reportchain.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Organisation;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes on a section or a figure, closed one by one: a reviewing body writes, the drafter answers, the same body confirms
 * or reopens. The caller makes sure that the person holds an open task on the report.
 */
@Service
@Transactional
public class Notes {

    private final NoteRows rows;
    private final ReportPlaces places;
    private final ReviewRounds rounds;
    private final Reports reports;
    private final Organisation organisation;

    Notes(NoteRows rows, ReportPlaces places, ReviewRounds rounds, Reports reports, Organisation organisation) {
        this.rows = rows;
        this.places = places;
        this.rounds = rounds;
        this.reports = reports;
        this.organisation = organisation;
    }

    /** What a person may see: notes of an open round are seen by their own body only until the round is over. */
    public List<Note> seenBy(String report, String person) {
        Set<Long> open = rounds.ofReport(report).stream()
                .filter(round -> round.closedAt() == null)
                .map(Round::id)
                .collect(Collectors.toSet());
        return rows.ofReport(report).stream()
                .filter(note -> note.round() == null || !open.contains(note.round()) || isOf(note, person))
                .toList();
    }

    /** Whether a person belongs to the body that wrote a note. */
    public boolean isOf(Note note, String person) {
        return organisation.holds(person, note.post(), organisation.asOf());
    }

    /** What people call the place of a note. */
    public String place(Note note) {
        return places.name(reports.report(note.report()), note.target());
    }

    /**
     * Writes a note on the newest version for a body; refuses the drafter, a person who is not of the body, a place that
     * the report does not have, and a text that is empty, longer than 2.000 characters or holds unseen characters.
     */
    public void write(
            String report,
            @Nullable String target,
            String person,
            String post,
            @Nullable String text,
            boolean mandatory) {
        rounds.refuseDrafter(report, person);
        if (!organisation.holds(person, post, organisation.asOf())) {
            throw Refusal.forbidden("review.notAsked", post);
        }
        String place = target == null ? "" : target;
        places.name(reports.report(report), place);
        rows.add(
                report,
                reports.newest(report).number(),
                rounds.current(report).map(Round::id).orElse(null),
                place,
                post,
                person,
                NoteText.of(text),
                mandatory);
    }

    /** The drafter's answer to a note that is not closed; the last one counts. */
    public void answer(String report, long id, String person, @Nullable String text) {
        Note note = note(report, id, person);
        Report answered = reports.report(report);
        if (!organisation.holds(person, answered.unit() + ".drafter", organisation.asOf())) {
            throw Refusal.forbidden("review.note.drafterAnswers");
        }
        if (note.state() == Note.State.CLOSED) {
            throw Refusal.conflict("review.note.closed");
        }
        happened(note, Note.EventKind.ANSWERED, person, NoteText.of(text));
    }

    /** The body that wrote a note accepts the answer, which closes it. */
    public void confirm(String report, long id, String person) {
        happened(judged(report, id, person), Note.EventKind.CONFIRMED, person, null);
    }

    /** The body that wrote a note does not accept the answer, and may say why. */
    public void reopen(String report, long id, String person, @Nullable String text) {
        String why = text == null || text.isBlank() ? null : NoteText.of(text);
        happened(judged(report, id, person), Note.EventKind.REOPENED, person, why);
    }

    private Note judged(String report, long id, String person) {
        Note note = note(report, id, person);
        if (!isOf(note, person)) {
            throw Refusal.forbidden("review.note.ownOnly");
        }
        if (note.state() == Note.State.CLOSED) {
            throw Refusal.conflict("review.note.closed");
        }
        if (note.state() == Note.State.OPEN) {
            throw Refusal.conflict("review.note.notAnswered");
        }
        return note;
    }

    private Note note(String report, long id, String person) {
        return seenBy(report, person).stream()
                .filter(note -> note.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("review.note.unknown", String.valueOf(id)));
    }

    private void happened(Note note, Note.EventKind kind, String person, @Nullable String text) {
        rows.happened(note, kind, reports.newest(note.report()).number(), person, text);
    }
}
