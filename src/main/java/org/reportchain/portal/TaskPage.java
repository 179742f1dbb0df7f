package org.reportchain.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.StepContract;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Person;
import org.reportchain.organisation.Substitutions;
import org.reportchain.period.Indicator;
import org.reportchain.period.Programme;
import org.reportchain.period.Section;
import org.reportchain.release.Registers;
import org.reportchain.report.Draft;
import org.reportchain.report.Finding;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.report.Signature;
import org.reportchain.report.Version;
import org.reportchain.review.Decision;
import org.reportchain.review.Disposition;
import org.reportchain.review.ReturnReason;
import org.reportchain.review.Returns;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Tally;
import org.reportchain.review.WayBack;
import org.springframework.stereotype.Component;

/** Everything that the form of a task shows: what is asked, the report, and what was said of it so far. */
@Component
class TaskPage {

    private static final Set<String> DRAFTING =
            Set.of("userTask_draftReport", "userTask_answerOpinions", "userTask_consolidateReports");
    private static final Set<String> CLOSING = Set.of("userTask_closeRound", "userTask_closeVote");
    private static final Set<String> VOTING = Set.of("userTask_closeVote", "userTask_concludeVote");

    /**
     * @param unheld whether nobody holds the post, and those who see the task only look after it
     * @param onBehalfOf whom the person who asks stands in for at the post
     */
    record TaskView(
            String id,
            String key,
            String name,
            @Nullable String description,
            @Nullable String assignee,
            boolean mine,
            @Nullable ZonedDateTime due,
            String post,
            String postTitle,
            boolean unheld,
            @Nullable String onBehalfOf) {}

    record Choice(String code, String label) {}

    /** @param nextDue by when the step after it would be due if it were sent now; null where others decide that as well */
    record DecisionChoice(
            String code,
            String label,
            boolean needsText,
            boolean returns,
            @Nullable ZonedDateTime nextDue) {}

    record VoteView(int members, int inFavour, int against, int other, int needed) {}

    record ReleaseView(
            String issuer,
            String type,
            String term,
            int nextNumber,
            String symbol,
            @Nullable LocalDate previousDate) {}

    record OwnFigure(String indicator, String name, String unit, String value) {}

    record Own(String unit, List<OwnFigure> figures) {}

    record View(
            TaskView task,
            ReportSummary report,
            List<Stepper.StepView> chain,
            @Nullable Version version,
            List<Section> outline,
            List<Indicator> catalogue,
            List<Programme> programmes,
            List<ReportSummary.UnitView> communes,
            Pictures.View pictures,
            List<DecisionChoice> decisions,
            List<Choice> reasons,
            List<Choice> wayBacks,
            List<Choice> dispositions,
            List<OpinionView> opinions,
            NotesView notes,
            @Nullable Draft draft,
            List<Finding> findings,
            Map<String, List<String>> parts,
            @Nullable ReturnedView returned,
            @Nullable ReleaseView release,
            @Nullable Signature signature,
            List<String> pending,
            @Nullable VoteView votes,
            @Nullable Own own,
            Changes.@Nullable View changes,
            boolean unchanged,
            @Nullable String draftBy,
            EarlierReports.@Nullable Earlier earlier) {}

    private final Reader reader;
    private final Stepper stepper;
    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final RepositoryService repository;
    private final Reports reports;
    private final ReportSummary.Factory summaries;
    private final Frame frame;
    private final NotesDesk notes;
    private final Pictures pictures;
    private final Returns returns;
    private final ReviewRounds rounds;
    private final Registers registers;
    private final Titles titles;
    private final Changes changes;
    private final EarlierReports earlierReports;
    private final NextDeadline nextDeadline;
    private final Organisation organisation;
    private final Substitutions substitutions;
    private final Clock clock;

    TaskPage(
            Reader reader,
            Stepper stepper,
            TaskService tasks,
            OpenTasks openTasks,
            RepositoryService repository,
            Reports reports,
            ReportSummary.Factory summaries,
            Frame frame,
            NotesDesk notes,
            Pictures pictures,
            Returns returns,
            ReviewRounds rounds,
            Registers registers,
            Titles titles,
            Changes changes,
            EarlierReports earlierReports,
            NextDeadline nextDeadline,
            Organisation organisation,
            Substitutions substitutions,
            Clock clock) {
        this.reader = reader;
        this.stepper = stepper;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.repository = repository;
        this.reports = reports;
        this.summaries = summaries;
        this.frame = frame;
        this.notes = notes;
        this.pictures = pictures;
        this.returns = returns;
        this.rounds = rounds;
        this.registers = registers;
        this.titles = titles;
        this.changes = changes;
        this.earlierReports = earlierReports;
        this.nextDeadline = nextDeadline;
        this.organisation = organisation;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    View show(String taskId) {
        Task task = reader.task(taskId);
        String step = task.getTaskDefinitionKey();
        Report report = reports.report((String) tasks.getVariable(taskId, "reportId"));
        boolean drafting = DRAFTING.contains(step);
        Version version = reports.newestIfAny(report.id()).orElse(null);
        TaskView view = task(task);
        Draft draft = drafting ? reports.draft(report.id()) : null;
        return new View(
                view,
                summaries.of(report),
                stepper.of(report),
                version == null ? null : reader.seen(report, version),
                frame.outline(report),
                frame.catalogue(report),
                frame.programmes(report),
                frame.communes(report),
                pictures.of(report, version),
                decisions(task),
                choices(ReturnReason.values(), ReturnReason::label),
                choices(WayBack.values(), WayBack::label),
                choices(Disposition.values(), Disposition::label),
                frame.visibleOpinions(report.id()).stream()
                        .map(opinion -> OpinionView.of(opinion, titles))
                        .toList(),
                notes.ofTask(taskId),
                draft,
                drafting ? reports.check(report.id()).findings() : List.of(),
                parts(report),
                returns.last(report.id())
                        .map(returned -> ReturnedView.of(returned, titles))
                        .orElse(null),
                step.equals("userTask_releaseReport") ? release(report) : null,
                version == null ? null : version.content().signature(),
                CLOSING.contains(step) ? pending(taskId) : List.of(),
                VOTING.contains(step) ? votes(taskId) : null,
                version == null ? null : own(view.post(), report, version),
                version == null || drafting ? null : changes.sinceLastLook(report, version, view.post()),
                drafting
                        && reports.unchanged(
                                report.id(), reports.draft(report.id()).content()),
                draft == null || draft.savedBy().isBlank() ? null : titles.ofPerson(draft.savedBy()),
                drafting ? earlierReports.of(report) : null);
    }

    private TaskView task(Task task) {
        String post = openTasks.post(task);
        return new TaskView(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getDescription(),
                task.getAssignee(),
                reader.person().equals(task.getAssignee()),
                task.getDueDate() == null ? null : task.getDueDate().toInstant().atZone(clock.getZone()),
                post,
                titles.of(post),
                !post.isEmpty() && organisation.isUnheld(post, organisation.asOf()),
                substitutions
                        .stoodInFor(reader.person(), post, clock.instant())
                        .map(Person::name)
                        .orElse(null));
    }

    /** The decisions of the step in the model's order; a return only where the level's policy allows it. */
    private List<DecisionChoice> decisions(Task task) {
        UserTask step = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        boolean mayReturn = !Boolean.FALSE.equals(tasks.getVariable(task.getId(), "mayReturn"));
        return StepContract.of(step).decisions().stream()
                .map(Decision::valueOf)
                .filter(decision -> mayReturn || !decision.returns())
                .map(decision -> new DecisionChoice(
                        decision.name(),
                        decision.label(),
                        decision.needsText(),
                        decision.returns(),
                        nextDeadline.after(task, decision)))
                .toList();
    }

    private ReleaseView release(Report report) {
        Registers.Next next = registers.next(report.id());
        return new ReleaseView(next.issuer(), next.type(), next.term(), next.number(), next.symbol(), next.notBefore());
    }

    private List<String> pending(String taskId) {
        return rounds.pending((Long) tasks.getVariable(taskId, "roundId")).stream()
                .map(titles::of)
                .toList();
    }

    private VoteView votes(String taskId) {
        Tally tally = rounds.tally((Long) tasks.getVariable(taskId, "roundId"));
        return new VoteView(tally.members(), tally.inFavour(), tally.against(), tally.other(), tally.needed());
    }

    /** The figures that a commune confirms: its own values, never a neighbour's. */
    private @Nullable Own own(String post, Report report, Version version) {
        String unit = post.substring(0, Math.max(0, post.indexOf('.')));
        if (frame.communes(report).stream().noneMatch(commune -> commune.code().equals(unit))) {
            return null;
        }
        List<OwnFigure> figures = frame.catalogue(report).stream()
                .filter(Indicator::communeScope)
                .flatMap(indicator -> {
                    var figure = version.content().figures().get(indicator.code());
                    String value = figure == null ? null : figure.units().get(unit);
                    return value == null
                            ? Stream.<OwnFigure>empty()
                            : Stream.of(new OwnFigure(indicator.code(), indicator.name(), indicator.unit(), value));
                })
                .toList();
        return new Own(unit, figures);
    }

    /** The parts that a figure is broken down into, by indicator. */
    private Map<String, List<String>> parts(Report report) {
        Level level = frame.unit(report).level();
        return frame.catalogue(report).stream()
                .filter(indicator -> !indicator.partsAt(level).isEmpty())
                .collect(Collectors.toMap(Indicator::code, indicator -> indicator.partsAt(level)));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), label.apply(value)))
                .toList();
    }
}
