package org.reportchain.portal;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.reportchain.calendar.Calendars;
import org.reportchain.engine.SystemAccess;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.review.Decision;
import org.springframework.stereotype.Component;

/**
 * By when the step after a decision would be due if it were sent now: counted as the models do.
 *
 * <p>Only where the decision alone leads to that step: in a round it depends on what the others answer.
 */
@Component
class NextDeadline {

    private record Next(String step, Level level) {}

    private record Row(String table, Next next) {}

    private static final String OPINION = "userTask_giveOpinion";
    private static final Next DRAFT = new Next("userTask_draftReport", Level.DISTRICT);

    private final TaskService tasks;
    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Calendars calendars;
    private final Organisation organisation;
    private final SystemAccess system;
    private final Clock clock;
    private final Map<Row, Integer> known = new ConcurrentHashMap<>();

    NextDeadline(
            TaskService tasks,
            DecisionService decisions,
            RepositoryService repository,
            Calendars calendars,
            Organisation organisation,
            SystemAccess system,
            Clock clock) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.repository = repository;
        this.calendars = calendars;
        this.organisation = organisation;
        this.system = system;
        this.clock = clock;
    }

    @Nullable
    ZonedDateTime after(Task task, Decision decision) {
        return system.call(() -> {
            Next next = decision.returns() ? DRAFT : next(task, decision);
            return next == null
                    ? null
                    : calendars.inForce().deadline(unit(task, next.level()), ZonedDateTime.now(clock), days(next));
        });
    }

    private @Nullable Next next(Task task, Decision decision) {
        return switch (decision) {
            case SUBMIT ->
                task.getTaskDefinitionKey().equals("userTask_answerOpinions") ? afterAnswers(task) : afterDraft(task);
            case RECORD -> new Next("userTask_signReport", Level.CITY);
            case SIGN -> new Next("userTask_releaseReport", Level.DISTRICT);
            case RELEASE ->
                tasks.getVariable(task.getId(), "superiorCode") == null // the city's own report goes to nobody
                        ? null
                        : new Next("userTask_receiveReport", Level.CITY);
            case RECEIVE -> new Next(OPINION, Level.CITY);
            default -> null;
        };
    }

    /** The communes, or after a return straight back whoever returned it. */
    private Next afterDraft(Task task) {
        String level = (String) tasks.getVariable(task.getId(), "resumeLevel");
        String stage = (String) tasks.getVariable(task.getId(), "resumeStage");
        return switch (level == null ? "COMMUNE" : level) {
            case "SIGN" -> new Next("userTask_signReport", Level.DISTRICT);
            case "RELEASE" -> new Next("userTask_releaseReport", Level.DISTRICT);
            case "CITY" -> new Next(atTheCity(stage), Level.CITY);
            case "DISTRICT" -> new Next("DECISION".equals(stage) ? "userTask_vote" : OPINION, Level.DISTRICT);
            default -> new Next(OPINION, Level.COMMUNE);
        };
    }

    private static String atTheCity(@Nullable String stage) {
        return switch (stage == null ? "RECEIVE" : stage) {
            case "OPINIONS" -> OPINION;
            case "DECISION" -> "userTask_decideReport";
            default -> "userTask_receiveReport";
        };
    }

    private Next afterAnswers(Task task) {
        return switch (Level.valueOf((String) tasks.getVariable(task.getId(), "level"))) {
            case COMMUNE -> new Next(OPINION, Level.DISTRICT);
            case DISTRICT -> new Next("userTask_vote", Level.DISTRICT);
            case CITY -> new Next("userTask_decideReport", Level.CITY);
        };
    }

    /** As the table says it; asked once, because every evaluation is kept in the engine's history. */
    private int days(Next next) {
        String table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("deadlines")
                .latestVersion()
                .singleResult()
                .getId();
        return known.computeIfAbsent(new Row(table, next), row -> evaluate(table, next));
    }

    private int evaluate(String table, Next next) {
        Integer days = decisions
                .evaluateDecisionTableById(table)
                .variables(Variables.putValue("step", next.step())
                        .putValue("level", next.level().name()))
                .evaluate()
                .getSingleEntry();
        return days;
    }

    private String unit(Task task, Level level) {
        return level == Level.CITY
                ? organisation.units(Level.CITY, organisation.asOf()).get(0).code()
                : (String) tasks.getVariable(task.getId(), "unitCode");
    }
}
