package org.reportchain.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Checks permissions as the engine does, but not what is true beforehand: whoever asks for their own tasks and those of
 * their own groups may read all of them, as the engine grants just that to every assignee and every candidate.
 *
 * <p>The engine would join each task with the grants of all tasks, over a second when ten thousand are open.
 */
public class InboxAuthorizations extends AuthorizationManager {

    static SessionFactory factory() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new InboxAuthorizations();
            }
        };
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        if (check.isAuthorizationCheckEnabled()
                && !check.isRevokeAuthorizationCheckEnabled()
                && asksForOwn(query, check.getAuthUserId(), check.getAuthGroupIds())) {
            check.setAuthorizationCheckEnabled(false);
        }
    }

    /** Only what holds for every row counts: alternatives, which are queries of their own, and "like" may add others' tasks. */
    private static boolean asksForOwn(TaskQueryImpl query, String user, List<String> groups) {
        if (user.equals(query.getAssignee())) {
            return true;
        }
        boolean ofUser = query.getCandidateUser() != null;
        List<String> asked = query.getCandidateGroups() == null ? List.of() : query.getCandidateGroups();
        return (ofUser || !asked.isEmpty())
                && (!ofUser || user.equals(query.getCandidateUser()))
                && groups.containsAll(asked)
                && query.getCandidateGroupLike() == null;
    }

    /**
     * All of them. The engine reads the groups of every grant there is, for each command anew, to leave out those that
     * have none; a group without grants gives nothing.
     */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }
}
