package org.reportchain.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reportchain.organisation.Organisation;
import org.reportchain.report.Finding;
import org.reportchain.report.Rule;
import org.reportchain.report.Severity;
import org.reportchain.report.Submission;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** GC-01: every mandatory note has an answer before the draft may go up again. */
@Component
class AnswerMandatoryNotesRule implements Rule {

    private final NoteRows notes;
    private final ReportPlaces places;
    private final Organisation organisation;

    AnswerMandatoryNotesRule(NoteRows notes, ReportPlaces places, Organisation organisation) {
        this.notes = notes;
        this.places = places;
        this.organisation = organisation;
    }

    @Override
    public List<Finding> check(Submission submission) {
        Map<String, List<Note>> byPlace = notes.ofReport(submission.report().id()).stream()
                .filter(Note::holdsBack)
                .collect(Collectors.groupingBy(Note::target, TreeMap::new, Collectors.toList()));
        return byPlace.entrySet().stream()
                .map(place -> new Finding(
                        "GC-01",
                        Severity.BLOCK,
                        place.getKey(),
                        null,
                        Texts.text(
                                "review.GC-01",
                                bodies(place.getValue()),
                                places.name(submission.report(), place.getKey())),
                        null,
                        Texts.text("review.GC-01.source")))
                .toList();
    }

    private String bodies(List<Note> written) {
        return written.stream()
                .map(note -> organisation.title(note.post(), organisation.asOf()))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
