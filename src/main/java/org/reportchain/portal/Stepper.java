package org.reportchain.portal;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.SystemAccess;
import org.reportchain.report.Report;
import org.reportchain.report.ReportState;
import org.reportchain.review.Reminders;
import org.reportchain.review.Returned;
import org.reportchain.review.Returns;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Round;
import org.reportchain.review.UserTasks;
import org.reportchain.review.WayBack;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/**
 * Shows where a report stands in the whole chain: what is done, who has it now, what is to come. It names posts and
 * who took a task, which everybody in the chain may know, and nothing that anybody said.
 */
@Component
class Stepper {

    enum Status {
        DONE,
        CURRENT,
        TO_COME
    }

    /**
     * Somebody who has the report.
     *
     * @param claimer the person who took the task, null while it waits for anybody of the post
     */
    record Waiting(String post, @Nullable String claimer) {}

    /** How often those who have the step now were reminded or urged, and whom they were reported to as late. */
    record Calls(int times, Instant last, List<String> reportedTo) {}

    /**
     * One step.
     *
     * @param since when the current step got the report
     * @param asked how many are asked in the step's newest round, null where nobody was or it is no round
     * @param returns how often the step sent the report back
     */
    record StepView(
            ChainStep code,
            String label,
            Status status,
            String statusLabel,
            List<Waiting> waiting,
            @Nullable Instant since,
            @Nullable Instant due,
            @Nullable Integer answered,
            @Nullable Integer asked,
            int returns,
            @Nullable Calls calls) {}

    private final SystemAccess system;
    private final OpenTasks tasks;
    private final ReviewRounds rounds;
    private final Returns returns;
    private final Reminders reminders;
    private final Titles titles;
    private final Frame frame;

    Stepper(
            SystemAccess system,
            OpenTasks tasks,
            ReviewRounds rounds,
            Returns returns,
            Reminders reminders,
            Titles titles,
            Frame frame) {
        this.system = system;
        this.tasks = tasks;
        this.rounds = rounds;
        this.returns = returns;
        this.reminders = reminders;
        this.titles = titles;
        this.frame = frame;
    }

    List<StepView> of(Report report) {
        List<ChainStep> chain = ChainStep.of(frame.unit(report));
        Map<ChainStep, List<Task>> open = new EnumMap<>(ChainStep.class);
        system.call(() -> tasks.of(report.id()))
                .forEach((step, tasksOfIt) -> open.computeIfAbsent(
                                ChainStep.within(chain, step), none -> new ArrayList<>())
                        .addAll(tasksOfIt));
        ChainStep at = ChainStep.within(
                chain, open.keySet().stream().findFirst().orElseGet(() -> ChainStep.of(report.state())));
        ChainStep resume = resumed(report);
        int passed = chain.indexOf(resume == null || chain.indexOf(resume) < chain.indexOf(at) ? at : resume);
        List<Returned> returned = returns.ofReport(report.id());
        List<StepView> views = new ArrayList<>();
        for (ChainStep step : chain) {
            Status status = status(step, at, chain.indexOf(step) < passed, report.state());
            views.add(view(step, status, report, open.get(step), returned));
        }
        return views;
    }

    private StepView view(
            ChainStep step, Status status, Report report, @Nullable List<Task> open, List<Returned> returned) {
        Round round = status == Status.TO_COME ? null : lastRound(report.id(), step);
        Integer asked = round == null ? null : rounds.seats(round.id()).size();
        List<String> silent = round == null ? List.of() : rounds.pending(round.id());
        List<Task> now = open == null ? List.of() : open;
        return new StepView(
                step,
                step.label(),
                status,
                Texts.text("portal.chain.status." + status),
                system.call(() -> waiting(now, round, silent)),
                now.stream()
                        .map(task -> task.getCreateTime().toInstant())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                now.stream()
                        .map(Task::getDueDate)
                        .filter(Objects::nonNull)
                        .map(due -> due.toInstant())
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                asked == null ? null : asked - silent.size(),
                asked,
                (int) returned.stream()
                        .filter(back -> ChainStep.of(back.step()) == step)
                        .count(),
                now.isEmpty() ? null : calls(report.id(), now, round));
    }

    private @Nullable Calls calls(String report, List<Task> open, @Nullable Round round) {
        Set<String> occasions =
                open.stream().map(task -> "task-" + task.getId()).collect(toSet());
        if (round != null) {
            occasions.add("round-" + round.id());
        }
        List<Reminders.Reminded> reminded = reminders.ofReport(report).stream()
                .filter(call -> occasions.contains(call.occasion()))
                .toList();
        return reminded.isEmpty()
                ? null
                : new Calls(
                        reminded.size(),
                        reminded.get(reminded.size() - 1).at(),
                        reminded.stream()
                                .map(Reminders.Reminded::escalatedTo)
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(titles::of)
                                .toList());
    }

    /** Where a returned report goes when it comes straight back: what lies before has been passed and stays so. */
    private @Nullable ChainStep resumed(Report report) {
        return report.state() == ReportState.CORRECTION_REQUESTED
                ? returns.last(report.id())
                        .filter(last -> last.wayBack() == WayBack.STRAIGHT_BACK)
                        .map(last -> ChainStep.of(last.step()))
                        .orElse(null)
                : null;
    }

    private static Status status(ChainStep step, ChainStep at, boolean passed, ReportState state) {
        if (state.approved() || state == ReportState.ISSUED) {
            return Status.DONE;
        }
        if (step == at) {
            return state.closed() ? Status.TO_COME : Status.CURRENT;
        }
        return passed ? Status.DONE : Status.TO_COME;
    }

    private @Nullable Round lastRound(String report, ChainStep step) {
        return rounds.ofReport(report).stream()
                .filter(round -> ChainStep.of(round.level(), round.stage()) == step)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Who has the step: of an open round those who have not answered, with who took the task. */
    private List<Waiting> waiting(List<Task> open, @Nullable Round round, List<String> silent) {
        Map<String, String> claimers = new HashMap<>();
        List<Waiting> others = new ArrayList<>();
        for (Task task : open) {
            boolean ofRound = round != null && UserTasks.ofRound(task.getTaskDefinitionKey());
            if (!ofRound || task.getAssignee() != null) {
                String post = tasks.post(task);
                String claimer = task.getAssignee() == null ? null : titles.ofPerson(task.getAssignee());
                if (ofRound && claimer != null) {
                    claimers.put(post, claimer);
                } else {
                    others.add(new Waiting(titles.of(post), claimer));
                }
            }
        }
        boolean asking = open.stream().anyMatch(task -> UserTasks.ofRound(task.getTaskDefinitionKey()));
        Stream<Waiting> asked = asking && round != null
                ? silent.stream().map(post -> new Waiting(titles.ofSeat(post, round.stage()), claimers.get(post)))
                : Stream.empty();
        return Stream.concat(others.stream(), asked).toList();
    }
}
