package org.reportchain.engine.login;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what to configure instead of a stack trace. */
class WeakPasswordAnalyzer extends AbstractFailureAnalyzer<WeakPassword> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WeakPassword cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
