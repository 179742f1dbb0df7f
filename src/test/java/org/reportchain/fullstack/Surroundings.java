package org.reportchain.fullstack;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.reportchain.database.OnPostgres;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What the application runs against: a new PostgreSQL and an SMTP server. */
class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new OnPostgres().initialize(context);
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("greenMail", mail);
        // What is registered first is destroyed last: the application still needs it while it stops.
        beans.registerDisposableBean("greenMail", mail::stop);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "surroundings",
                        Map.of(
                                "spring.mail.host",
                                "127.0.0.1",
                                "spring.mail.port",
                                mail.getSmtp().getPort(),
                                "report-chain.mail.poll-every",
                                "200ms",
                                "report-chain.audit.chain-every",
                                "1s",
                                "camunda.bpm.job-execution.wait-time-in-millis",
                                100,
                                "camunda.bpm.job-execution.max-wait",
                                200)));
    }
}
