package org.reportchain.portal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reportchain.report.Attachment;
import org.reportchain.report.Attachments;
import org.reportchain.report.Draft;
import org.reportchain.report.Finding;
import org.reportchain.report.ReportContent;
import org.reportchain.report.Reports;
import org.reportchain.review.Disposition;
import org.reportchain.review.Opinion;
import org.reportchain.review.Opinions;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the drafter changes while holding a drafting task: the draft, answers to opinions, attachments. */
@Component
class DraftDesk {

    private static final Set<String> DRAFTING =
            Set.of("userTask_draftReport", "userTask_answerOpinions", "userTask_consolidateReports");

    record Saving(long revision, ReportContent content) {}

    record Saved(long revision, Instant savedAt) {}

    record Checking(ReportContent content) {}

    record Checked(List<Finding> findings, boolean unchanged) {}

    record Answering(
            long opinion,
            @Nullable Disposition disposition,
            @Nullable String text) {}

    private final Reader reader;
    private final TaskService tasks;
    private final Reports reports;
    private final Opinions opinions;
    private final Attachments attachments;
    private final Titles titles;

    DraftDesk(
            Reader reader,
            TaskService tasks,
            Reports reports,
            Opinions opinions,
            Attachments attachments,
            Titles titles) {
        this.reader = reader;
        this.tasks = tasks;
        this.reports = reports;
        this.opinions = opinions;
        this.attachments = attachments;
        this.titles = titles;
    }

    Saved save(String task, Saving saving) {
        Draft draft = reports.saveDraft(draftOf(task), saving.revision(), saving.content(), reader.person());
        return new Saved(draft.revision(), draft.savedAt());
    }

    Checked check(String task, Checking checking) {
        String report = draftOf(task);
        return new Checked(
                reports.check(report, checking.content()).findings(), reports.unchanged(report, checking.content()));
    }

    /** Saves the answers that are complete and have changed; half-written ones stay in the form. */
    @Transactional
    public List<OpinionView> answer(String task, Answering[] answers) {
        String report = draftOf(task);
        Map<Long, Opinion.Answer> given = new HashMap<>();
        opinions.ofReport(report).forEach(opinion -> given.put(opinion.id(), opinion.answer()));
        for (Answering answer : answers) {
            Disposition disposition = answer.disposition();
            String text = answer.text();
            if (disposition != null && text != null && !text.isBlank()) {
                Opinion.Answer before = given.get(answer.opinion());
                if (before == null
                        || before.disposition() != disposition
                        || !before.text().equals(text.strip())) {
                    opinions.answer(report, answer.opinion(), disposition, text, reader.person());
                }
            }
        }
        return opinions.ofReport(report).stream()
                .map(opinion -> OpinionView.of(opinion, titles))
                .toList();
    }

    Attachment attach(String task, @Nullable String name, InputStream body) throws IOException {
        if (name == null || name.isBlank()) {
            throw Refusal.invalid("portal.noFileName");
        }
        return attachments.store(draftOf(task), name, body.readNBytes(Attachments.MOST_BYTES + 1), reader.person());
    }

    private String draftOf(String id) {
        Task task = reader.ownTask(id);
        if (!DRAFTING.contains(task.getTaskDefinitionKey())) {
            throw Refusal.forbidden("portal.notDrafting");
        }
        return (String) tasks.getVariable(id, "reportId");
    }
}
