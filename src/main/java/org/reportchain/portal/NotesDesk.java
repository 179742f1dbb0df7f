package org.reportchain.portal;

import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.CandidateGroups;
import org.reportchain.report.Reports;
import org.reportchain.review.Note;
import org.reportchain.review.Notes;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;

/** Notes on the places of a report: what a reader sees of them, and what the holder of a task does with them. */
@Component
class NotesDesk {

    private static final Set<String> DRAFTING = Set.of("userTask_draftReport", "userTask_answerOpinions");
    private static final Set<String> CLOSING = Set.of("userTask_closeRound", "userTask_closeVote");

    record Writing(@Nullable String target, @Nullable String text, boolean mandatory) {}

    record Reply(@Nullable String text) {}

    private final Reader reader;
    private final TaskService tasks;
    private final Notes notes;
    private final Reports reports;
    private final Titles titles;

    NotesDesk(Reader reader, TaskService tasks, Notes notes, Reports reports, Titles titles) {
        this.reader = reader;
        this.tasks = tasks;
        this.notes = notes;
        this.reports = reports;
        this.titles = titles;
    }

    /** The notes that the reader of a report may see, without any act on them. */
    NotesView ofReport(String report) {
        return view(report, false, note -> false, note -> false);
    }

    /** The notes on the report of a task, with what its holder may do. */
    NotesView ofTask(String id) {
        Task task = reader.task(id);
        boolean mine = reader.person().equals(task.getAssignee());
        boolean drafts = mine && DRAFTING.contains(task.getTaskDefinitionKey());
        boolean reviews = mine && reviews(task);
        return view(
                reportOf(task),
                reviews,
                note -> drafts && note.state() != Note.State.CLOSED,
                note -> reviews && note.state() == Note.State.ANSWERED && notes.isOf(note, reader.person()));
    }

    NotesView write(String id, Writing writing) {
        Task task = reviewTask(id);
        String post = CandidateGroups.of(tasks.getIdentityLinksForTask(id))
                .findFirst()
                .orElse("");
        notes.write(reportOf(task), writing.target(), reader.person(), post, writing.text(), writing.mandatory());
        return ofTask(id);
    }

    NotesView answer(String id, long note, Reply reply) {
        Task task = reader.ownTask(id);
        if (!DRAFTING.contains(task.getTaskDefinitionKey())) {
            throw Refusal.forbidden("portal.notDrafting");
        }
        notes.answer(reportOf(task), note, reader.person(), reply.text());
        return ofTask(id);
    }

    NotesView confirm(String id, long note) {
        notes.confirm(reportOf(reviewTask(id)), note, reader.person());
        return ofTask(id);
    }

    NotesView reopen(String id, long note, Reply reply) {
        notes.reopen(reportOf(reviewTask(id)), note, reader.person(), reply.text());
        return ofTask(id);
    }

    private Task reviewTask(String id) {
        Task task = reader.ownTask(id);
        if (!reviews(task)) {
            throw Refusal.forbidden("portal.notReviewing");
        }
        return task;
    }

    private static boolean reviews(Task task) {
        String step = task.getTaskDefinitionKey();
        return !DRAFTING.contains(step) && !CLOSING.contains(step);
    }

    private String reportOf(Task task) {
        return (String) tasks.getVariable(task.getId(), "reportId");
    }

    private NotesView view(String report, boolean mayWrite, Predicate<Note> mayAnswer, Predicate<Note> mayJudge) {
        return new NotesView(
                mayWrite,
                notes.seenBy(report, reader.person()).stream()
                        .map(note -> row(note, mayAnswer.test(note), mayJudge.test(note)))
                        .toList());
    }

    private NotesView.Row row(Note note, boolean mayAnswer, boolean mayJudge) {
        return new NotesView.Row(
                note.id(),
                note.target(),
                notes.place(note),
                note.version(),
                titles.of(note.post()),
                titles.ofActor(note.person(), note.post(), note.at()),
                note.text(),
                note.mandatory(),
                note.state(),
                note.state().label(),
                note.at(),
                note.events().stream()
                        .map(event -> new NotesView.EventRow(
                                event.kind(),
                                event.kind().label(),
                                event.version(),
                                titles.ofActor(
                                        event.person(),
                                        event.kind() == Note.EventKind.ANSWERED
                                                ? reports.report(note.report()).unit() + ".drafter"
                                                : note.post(),
                                        event.at()),
                                event.text(),
                                event.at()))
                        .toList(),
                mayAnswer,
                mayJudge);
    }
}
