package org.reportchain.audit;

import org.springframework.boot.SpringBootExceptionReporter;

/** Keeps Spring Boot from printing a stack trace where the command has already said what is wrong. */
class AuditBrokenReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return failure instanceof AuditBroken;
    }
}
