package org.reportchain.notification.process;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.reportchain.notification.NotificationEvent;
import org.reportchain.notification.process.Postman.Letter;
import org.reportchain.review.Opinion;
import org.reportchain.review.Opinions;
import org.reportchain.review.Returned;
import org.reportchain.review.Returns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people about a new task: every member of the body it is for, once, and whoever is given it by somebody else.
 *
 * <p>Nobody is told when a colleague claims a task, nor of one's own claim.
 */
@Component
class NotifyTaskListener {

    private final Postman postman;
    private final Returns returns;
    private final Opinions opinions;
    private final IdentityService identities;
    private final Clock clock;

    NotifyTaskListener(Postman postman, Returns returns, Opinions opinions, IdentityService identities, Clock clock) {
        this.postman = postman;
        this.returns = returns;
        this.opinions = opinions;
        this.identities = identities;
        this.clock = clock;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void created(DelegateTask task) {
        List<String> posts = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        postman.toPosts(report(task), letter(NotificationEvent.TASK_FOR_MY_BODY, task, task.getId()), posts);
    }

    @EventListener(condition = "#task.eventName == 'assignment'")
    void assigned(DelegateTask task) {
        String assignee = task.getAssignee();
        Authentication actor = identities.getCurrentAuthentication();
        boolean byOneself = actor != null && Objects.equals(assignee, actor.getUserId());
        if (assignee != null && !byOneself) {
            String occasion = task.getId() + "/" + assignee;
            postman.toPerson(report(task), letter(NotificationEvent.TASK_FOR_ME, task, occasion), assignee);
        }
    }

    private Letter letter(NotificationEvent event, DelegateTask task, String occasion) {
        boolean answering = task.getTaskDefinitionKey().equals("userTask_answerOpinions");
        Returned returned = answering ? null : returns.last(report(task)).orElse(null);
        String said = answering ? openOpinions(report(task)) : returned == null ? null : returned.text();
        String saidBy = returned == null ? null : postman.title(returned.post());
        return new Letter(
                event,
                occasion,
                task.getName(),
                task.getDueDate().toInstant().atZone(clock.getZone()),
                said,
                saidBy,
                task.getId());
    }

    /** The opinions to answer, each with who gave it. */
    private @Nullable String openOpinions(String report) {
        List<Opinion> open = opinions.open(report);
        return open.isEmpty()
                ? null
                : open.stream()
                        .map(opinion -> postman.title(opinion.post()) + " – "
                                + opinion.kind().label() + ": " + opinion.text())
                        .collect(Collectors.joining("\n"));
    }

    private static String report(DelegateTask task) {
        return (String) task.getVariable("reportId");
    }
}
