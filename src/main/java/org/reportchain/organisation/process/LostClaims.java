package org.reportchain.organisation.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives back what people have taken at posts that they no longer have, so that it does not wait for them in vain. */
@Component
class LostClaims {

    private final TaskService tasks;
    private final JdbcClient jdbc;

    LostClaims(TaskService tasks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** Leaves alone what an administrator has taken, who holds no post. */
    void giveBack() {
        List<String> lost = jdbc.sql("""
                select t.ID_ from ACT_RU_TASK t join person p on p.id = t.ASSIGNEE_
                where not exists (
                  select 1 from ACT_RU_IDENTITYLINK l join ACT_ID_MEMBERSHIP m on m.GROUP_ID_ = l.GROUP_ID_
                  where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and m.USER_ID_ = t.ASSIGNEE_)""").query(String.class).list();
        lost.forEach(task -> tasks.setAssignee(task, null));
    }
}
