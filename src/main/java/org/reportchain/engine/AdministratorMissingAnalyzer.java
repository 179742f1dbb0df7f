package org.reportchain.engine;

import org.reportchain.text.Texts;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what to configure instead of a stack trace. */
class AdministratorMissingAnalyzer extends AbstractFailureAnalyzer<AdministratorMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AdministratorMissing cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), Texts.text("engine.administratorRemedy"), cause);
    }
}
