package org.reportchain.demo;

import java.nio.file.Path;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console, once the application is ready, where and as whom to log in. */
@Component
@Profile("demo")
class WhereToLogIn {

    private static final Logger log = LoggerFactory.getLogger(WhereToLogIn.class);

    private final Environment environment;
    private final Organisation organisation;

    WhereToLogIn(Environment environment, Organisation organisation) {
        this.environment = environment;
        this.organisation = organisation;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            log.info(text(port));
        }
    }

    private String text(String port) {
        String password = environment.getProperty("report-chain.organisation.initial-password", "");
        return Texts.text(
                "demo.whereToLogIn", "http://localhost:" + port + "/camunda/app/", password, mails(), people());
    }

    private String people() {
        boolean districts =
                !organisation.units(Level.DISTRICT, organisation.asOf()).isEmpty();
        return districts ? Texts.text("demo.peopleOfADistrict") : Texts.text("demo.peopleOfAWard");
    }

    private String mails() {
        String host = environment.getProperty("spring.mail.host", "");
        return host.isBlank()
                ? Path.of(environment.getProperty("report-chain.mail.folder", "data/mail"))
                        .toAbsolutePath()
                        .toString()
                : "SMTP " + host;
    }
}
