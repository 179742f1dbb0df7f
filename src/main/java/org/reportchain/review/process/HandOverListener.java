package org.reportchain.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.reportchain.engine.CandidateGroups;
import org.reportchain.review.Handovers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has it noted when a task begins at a post that nobody holds. */
@Component
class HandOverListener {

    private final Handovers handovers;

    HandOverListener(Handovers handovers) {
        this.handovers = handovers;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void created(DelegateTask task) {
        CandidateGroups.of(task.getCandidates())
                .map(post -> new Handovers.Waiting(
                        new ReviewContext(task).report(),
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        post,
                        task.getDueDate().toInstant()))
                .forEach(handovers::began);
    }
}
