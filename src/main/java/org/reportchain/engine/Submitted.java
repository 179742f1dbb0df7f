package org.reportchain.engine;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Refusal;

/**
 * What a person handed in with a task, as a {@code complete} listener sees it.
 *
 * <p>The values are transient and local to the task (see {@link GuardedCompleteCmd}): they never overwrite a variable
 * of the process, and nothing of them stays in the engine's tables.
 */
public record Submitted(DelegateTask task) {

    /** The decision word, already checked against the list that the model declares for the step. */
    public String decision() {
        return required("decision");
    }

    public <E extends Enum<E>> E decision(Class<E> type) {
        return Enum.valueOf(type, decision());
    }

    /** The person who acts. */
    public String person() {
        return Objects.requireNonNull(task.getAssignee(), "the guard lets only the holder of a claim complete");
    }

    /** The post or body that the task is for: its candidate group. */
    public String group() {
        return CandidateGroups.of(task.getCandidates()).findFirst().orElseThrow();
    }

    public @Nullable String string(String name) {
        Object value = task.getVariableLocal(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** A text that must not be blank; the refusal names the field by the key {@code engine.field.<name>}. */
    public String required(String name) {
        String value = string(name);
        if (value == null) {
            throw Refusal.invalid("engine.missing", Fields.label(name));
        }
        return value;
    }

    public int requiredNumber(String name) {
        Object value = task.getVariableLocal(name);
        if (!(value instanceof Integer number)) {
            throw Refusal.invalid("engine.missing", Fields.label(name));
        }
        return number;
    }

    /** A date as {@code yyyy-MM-dd}. */
    public LocalDate date(String name) {
        String value = required(name);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException malformed) {
            throw Refusal.invalid("engine.badDate", Fields.label(name), value);
        }
    }

    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(task.getVariableLocal(name));
    }

    /** A word of an enum; the refusal names the field, the value and the words that are possible. */
    public <E extends Enum<E>> E word(String name, Class<E> type) {
        String value = required(name);
        for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw Refusal.invalid("engine.unknownWord", Fields.label(name), value, Fields.words(type));
    }
}
