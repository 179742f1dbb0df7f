package org.reportchain.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.springframework.dao.DuplicateKeyException;

/** Turns a refusal, however deep the engine has wrapped it, into the HTTP answer that says the same sentence. */
public final class Doors {

    private Doors() {}

    static void open(Runnable act) {
        open(() -> {
            act.run();
            return null;
        });
    }

    static <T> T open(Supplier<T> act) {
        try {
            return act.get();
        } catch (RuntimeException failure) {
            throw answer(failure);
        }
    }

    /** The exception to answer a request with: a {@link RestException} for a refusal, else the failure itself. */
    public static RuntimeException answer(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestException known) {
                return known;
            }
            if (cause instanceof Refusal refusal) {
                Status status = Status.fromStatusCode(refusal.kind().status());
                return new RestException(status, failure, refusal.getMessage());
            }
            if (cause instanceof OptimisticLockingException || cause instanceof DuplicateKeyException) {
                return new RestException(Status.CONFLICT, failure, Texts.text("engine.changedMeanwhile"));
            }
        }
        return failure;
    }
}
