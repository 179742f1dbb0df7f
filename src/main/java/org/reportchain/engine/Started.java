package org.reportchain.engine;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

/** What a person handed in to start a process, as a {@code start} listener of its start event sees it; see {@link GuardedStartCmd}. */
public record Started(DelegateExecution execution) {

    /** The person who starts it. */
    public String person() {
        Authentication authentication =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return Objects.requireNonNull(authentication, "the guard lets only people who have logged in start a process")
                .getUserId();
    }

    public @Nullable String string(String name) {
        Object value = execution.getVariable(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
