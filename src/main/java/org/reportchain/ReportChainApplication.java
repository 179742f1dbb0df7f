package org.reportchain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the approval chain: the engine, Tasklist, Cockpit, REST and mail delivery in one process. */
@SpringBootApplication
public class ReportChainApplication {

    public static void main(String[] args) {
        SpringApplication.run(ReportChainApplication.class, args);
    }
}
