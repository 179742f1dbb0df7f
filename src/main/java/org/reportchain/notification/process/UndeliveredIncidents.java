package org.reportchain.notification.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.reportchain.engine.SystemAccess;
import org.reportchain.notification.Notification;
import org.reportchain.notification.Undelivered;
import org.reportchain.review.DistrictReportProcess;
import org.reportchain.text.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Shows a mail that was given up as an incident of its report in Cockpit, until it is sent anew.
 *
 * <p>A digest is about no one report, and a report that has ended has no instance: their rows alone say what happened.
 */
@Component
class UndeliveredIncidents {

    static final String TYPE = "mailUndelivered";

    private static final int LONGEST = 1000; // the engine's column ends at 4000

    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;
    private final SystemAccess system;

    UndeliveredIncidents(RuntimeService runtime, ProcessEngineConfigurationImpl engine, SystemAccess system) {
        this.runtime = runtime;
        this.engine = engine;
        this.system = system;
    }

    @EventListener
    void raise(Undelivered.GivenUp event) {
        Notification mail = event.mail();
        String report = mail.reportId();
        if (report != null) {
            system.call(() -> {
                if (open(mail).count() == 0) {
                    instances(report).forEach(instance -> raise(mail, instance));
                }
                return mail;
            });
        }
    }

    @EventListener
    void resolve(Undelivered.Restarted event) {
        system.call(() -> {
            List<Incident> incidents = open(event.mail()).unlimitedList();
            incidents.forEach(incident -> runtime.resolveIncident(incident.getId()));
            return incidents;
        });
    }

    // Not RuntimeService.createIncident: it takes only an execution at a step, and the incident would go with the step.
    private void raise(Notification mail, ProcessInstance instance) {
        String message = Texts.text("notification.incident", mail.recipientName(), String.valueOf(mail.reason()));
        engine.getCommandExecutorTxRequired()
                .execute(command -> command.getExecutionManager()
                        .findExecutionById(instance.getId())
                        .createIncident(
                                TYPE,
                                String.valueOf(mail.id()),
                                message.substring(0, Math.min(message.length(), LONGEST))));
    }

    /** The incident on the report; those that the engine derives for the instances above it have no configuration. */
    private IncidentQuery open(Notification mail) {
        return runtime.createIncidentQuery().incidentType(TYPE).configuration(String.valueOf(mail.id()));
    }

    private List<ProcessInstance> instances(String report) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(DistrictReportProcess.KEY)
                .processInstanceBusinessKey(report)
                .unlimitedList();
    }
}
