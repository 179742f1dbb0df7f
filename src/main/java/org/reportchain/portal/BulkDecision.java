package org.reportchain.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.Doors;
import org.reportchain.review.Decision;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides several tasks of one step in the same way.
 *
 * <p>Each task is claimed and completed in a transaction of its own: it is decided or untouched, whatever becomes of the
 * others. Only agreement is offered, because everything else must say something about the one report.
 */
@Component
class BulkDecision {

    private static final Logger log = LoggerFactory.getLogger(BulkDecision.class);
    private static final int MOST = 200;
    private static final Map<String, Decision> OFFERED =
            Map.of("userTask_giveOpinion", Decision.AGREE, "userTask_vote", Decision.IN_FAVOUR);

    /** A decision that a step offers for several tasks at once. */
    record Choice(String code, String label) {

        static @Nullable Choice of(String step) {
            Decision decision = OFFERED.get(step);
            return decision == null ? null : new Choice(decision.name(), decision.label());
        }
    }

    record Ticked(@Nullable String id, @Nullable Integer version) {}

    record Order(
            @Nullable String decision,
            @Nullable String text,
            @Nullable List<Ticked> tasks) {}

    record Result(String id, boolean done, String message) {}

    private final Reader reader;
    private final TaskService tasks;
    private final TransactionTemplate transaction;

    BulkDecision(Reader reader, TaskService tasks, PlatformTransactionManager transactions) {
        this.reader = reader;
        this.tasks = tasks;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Decides every task; refuses the whole order when it is empty, too long, or names tasks of different steps. */
    List<Result> decide(Order order) {
        List<Ticked> ticked = order.tasks() == null ? List.of() : order.tasks();
        if (ticked.isEmpty()) {
            throw Refusal.invalid("portal.nothingTicked");
        }
        if (ticked.size() > MOST) {
            throw Refusal.invalid("portal.tooManyTicked", String.valueOf(ticked.size()), String.valueOf(MOST));
        }
        refuseMixed(ticked, order.decision());
        return ticked.stream().map(task -> result(task, order)).toList();
    }

    private void refuseMixed(List<Ticked> ticked, @Nullable String decision) {
        String[] ids = ticked.stream().map(task -> String.valueOf(task.id())).toArray(String[]::new);
        List<Task> open = tasks.createTaskQuery().taskIdIn(ids).unlimitedList();
        Set<String> steps = open.stream().map(Task::getTaskDefinitionKey).collect(Collectors.toSet());
        if (steps.size() > 1) {
            Set<String> names = open.stream().map(Task::getName).collect(Collectors.toSet());
            throw Refusal.invalid("portal.mixedSteps", String.join(", ", names));
        }
        for (String step : steps) {
            Decision offered = OFFERED.get(step);
            if (offered == null || !offered.name().equals(decision)) {
                throw Refusal.invalid(
                        "portal.notInBulk",
                        String.valueOf(decision),
                        open.get(0).getName());
            }
        }
    }

    private Result result(Ticked ticked, Order order) {
        String id = String.valueOf(ticked.id());
        try {
            transaction.executeWithoutResult(status -> decide(id, ticked.version(), order));
            return new Result(id, true, Texts.text("portal.decided"));
        } catch (RuntimeException failure) {
            if (Doors.answer(failure) instanceof RestException refusal) {
                return new Result(id, false, String.valueOf(refusal.getMessage()));
            }
            log.error("Task {} could not be decided", id, failure);
            return new Result(id, false, Texts.text("portal.decideFailed"));
        }
    }

    private void decide(String id, @Nullable Integer version, Order order) {
        Task task = reader.task(id);
        if (version == null) {
            throw Refusal.invalid("portal.noVersion");
        }
        if (task.getAssignee() == null) {
            tasks.claim(id, reader.person());
        }
        Map<String, Object> submitted = new HashMap<>();
        submitted.put("decision", String.valueOf(order.decision()));
        submitted.put("version", version);
        if (order.text() != null && !order.text().isBlank()) {
            submitted.put("text", order.text().strip());
        }
        tasks.complete(id, submitted);
    }
}
