package org.reportchain.engine.http;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Refusal;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Finds, in whatever a request failed with and however deeply it is wrapped, the answer to give. */
final class Failures {

    private static final String FOREIGN_DISTRICT = "ENGINE-13034";

    /** What the engine says of a query that asks for all, or for more than the limit. */
    private static final Pattern UNBOUNDED =
            Pattern.compile("An unbound number of results is forbidden|Max results limit of \\d+ exceeded");

    private Failures() {}

    /** The answer to a failed request: a refusal's own sentence, else one per status; 500 is left for real faults. */
    static Problem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Problem.of(refusal);
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (UNBOUNDED.matcher(String.valueOf(cause.getMessage())).find()) {
                return Problem.of(400, "engine.problem.unbounded");
            }
            Integer status = status(cause);
            if (status != null) {
                return problem(status);
            }
        }
        // The engine complains about what it was given with its base class and no cause, a resource also with a 500.
        Throwable root = Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(failure), failure);
        boolean complaint =
                root instanceof ProcessEngineException || root instanceof InvalidRequestException || lacksAField(root);
        int status = complaint ? 400 : 500;
        return problem(status);
    }

    /** The REST resources read fields of a body without asking whether they were sent, or sent with a known value. */
    private static boolean lacksAField(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return (failure instanceof NullPointerException || failure instanceof IllegalArgumentException)
                && Stream.of(trace)
                        .limit(5)
                        .anyMatch(call -> call.getClassName().startsWith("org.camunda.bpm.engine.rest."));
    }

    private static @Nullable Integer status(Throwable cause) {
        if (cause instanceof OptimisticLockingException
                || cause instanceof TaskAlreadyClaimedException
                || cause instanceof SuspendedEntityInteractionException
                || cause instanceof DuplicateKeyException
                || cause instanceof ConcurrencyFailureException) {
            return 409;
        }
        if (cause instanceof AuthorizationException) {
            return 403;
        }
        if (cause instanceof NullValueException
                || cause instanceof NotFoundException
                || String.valueOf(cause.getMessage()).startsWith(FOREIGN_DISTRICT)) {
            return 404;
        }
        if (cause instanceof JacksonException
                || cause instanceof BadUserRequestException
                || cause instanceof ParseException
                || isUnwritable(cause)) {
            return 400;
        }
        if (cause instanceof CannotCreateTransactionException || cause instanceof SQLTransientConnectionException) {
            return 503;
        }
        if (cause instanceof SQLException database) {
            return database(String.valueOf(database.getSQLState()));
        }
        return fromResource(cause);
    }

    /** The engine writes no "and" between some conditions of a query for jobs, a jobId and jobIds for example. */
    private static boolean isUnwritable(Throwable cause) {
        return cause instanceof ProcessEnginePersistenceException
                && NestedExceptionUtils.getMostSpecificCause(cause) instanceof SQLException refused
                && "42601".equals(refused.getSQLState());
    }

    /** What the classes of SQLSTATE say about who is at fault; null when it is the application. */
    private static @Nullable Integer database(String state) {
        if (state.equals("55P03")) { // a lock that somebody else keeps
            return 409;
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "22" -> 400; // a value that the database cannot hold
            case "23", "40" -> 409; // a row that somebody else has written, a lost race
            case "08", "57" -> 503; // no connection, shutting down
            default -> null;
        };
    }

    /** The status that a resource chose itself; its 500 only repeats that there is a cause. */
    private static @Nullable Integer fromResource(Throwable cause) {
        Integer status = null;
        if (cause instanceof RestException rest && rest.getStatus() != null) {
            status = rest.getStatus().getStatusCode();
        } else if (cause instanceof WebApplicationException web) {
            status = web.getResponse().getStatus();
        }
        return status == null || status >= 500 ? null : status;
    }

    /** The problem of a status that has no sentence yet. */
    static Problem problem(int status) {
        return Problem.of(status, key(status));
    }

    private static String key(int status) {
        return switch (status) {
            case 401 -> "engine.problem.login";
            case 403 -> "engine.problem.forbidden";
            case 404, 405 -> "engine.problem.notFound";
            case 409 -> "engine.problem.changedMeanwhile";
            case 413 -> "engine.problem.tooLarge";
            case 503 -> "engine.problem.busy";
            default -> status < 500 ? "engine.problem.malformed" : "engine.problem.unexpected";
        };
    }
}
