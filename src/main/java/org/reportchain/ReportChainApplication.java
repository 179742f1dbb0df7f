package org.reportchain;

import org.reportchain.audit.AuditCommand;
import org.reportchain.database.MigrateCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the approval chain: the engine, Tasklist, Cockpit, REST and mail delivery in one process; or runs one command. */
@SpringBootApplication
public class ReportChainApplication {

    public static void main(String[] args) {
        if (AuditCommand.isAsked(args)) {
            AuditCommand.run(args);
        } else if (MigrateCommand.isAsked(args)) {
            MigrateCommand.run(args);
        } else {
            SpringApplication.run(ReportChainApplication.class, args);
        }
    }
}
