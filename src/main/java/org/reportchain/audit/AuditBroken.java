package org.reportchain.audit;

import org.springframework.boot.ExitCodeGenerator;

/** Ends a command with exit code 1, after it has printed why. */
class AuditBroken extends RuntimeException implements ExitCodeGenerator {

    AuditBroken() {
        super("see the lines above");
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
