package org.reportchain.csv;

import org.reportchain.text.Texts;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the faults of refused data files instead of a stack trace when the application cannot start. */
class BrokenFilesAnalyzer extends AbstractFailureAnalyzer<BrokenFiles> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenFiles cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), Texts.text("csv.remedy"), cause);
    }
}
