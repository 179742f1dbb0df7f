package org.reportchain.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the audit who takes, gives back and completes tasks: the engine's own events, whatever door they came through. */
@Component
class TaskAudit {

    private final AuditTrail audit;
    private final IdentityService identities;

    TaskAudit(AuditTrail audit, IdentityService identities) {
        this.audit = audit;
        this.identities = identities;
    }

    @EventListener(condition = "#task.eventName == 'assignment'")
    void assigned(DelegateTask task) {
        Authentication login = identities.getCurrentAuthentication();
        String actor = login == null ? null : login.getUserId();
        String holder = task.getAssignee();
        if (holder == null) {
            audit.record(event("UNCLAIMED", task, actor));
        } else if (holder.equals(actor)) {
            audit.record(event("CLAIMED", task, actor));
        } else {
            audit.record(event("ASSIGNED", task, actor).changed(null, audit.pseudonym(holder)));
        }
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void completed(DelegateTask task) {
        Map<String, Object> submitted = new HashMap<>();
        StepContract.of(task).accepts().keySet().forEach(name -> submitted.put(name, task.getVariableLocal(name)));
        Object version = submitted.get("version");
        audit.record(event("COMPLETED", task, task.getAssignee())
                .about((String) task.getVariable("reportId"), version instanceof Integer number ? number : null)
                .changed(null, (String) submitted.get("decision"))
                .carrying(submitted));
    }

    private static AuditEvent event(String kind, DelegateTask task, @Nullable String person) {
        return AuditEvent.of(kind, task.getTenantId())
                .by(person, post(task))
                .about((String) task.getVariable("reportId"), null)
                .at(task.getTaskDefinitionKey());
    }

    private static @Nullable String post(DelegateTask task) {
        return CandidateGroups.of(task.getCandidates()).findFirst().orElse(null);
    }
}
