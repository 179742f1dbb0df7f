package org.reportchain.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Turns a refusal, however deep the engine has wrapped it, into the HTTP answer that says the same sentence. */
public final class Doors {

    private Doors() {}

    static void open(Runnable act) {
        open(() -> {
            act.run();
            return null;
        });
    }

    /**
     * As {@link #open(Runnable)}, and once more when somebody else changed the same instance meanwhile, be it a colleague
     * or an incident: everything is read and checked anew. Within a longer transaction there is no second time.
     *
     * <p>What the engine calls a null pointer here is a lost race, too: the instance has ended between two of its reads.
     */
    static void openTwice(Runnable act) {
        open(() -> {
            try {
                act.run();
            } catch (OptimisticLockingException | NullPointerException lost) {
                if (TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw lost;
                }
                act.run();
            }
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
