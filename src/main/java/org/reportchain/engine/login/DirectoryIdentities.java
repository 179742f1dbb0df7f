package org.reportchain.engine.login;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine's accounts with a directory beside them: accounts, posts and districts come from the organisation, the
 * password may be the directory's, and groups of the directory are added to those of the posts.
 */
class DirectoryIdentities extends StoredPasswords {

    private final Directory directory;

    DirectoryIdentities(Directory directory, SlowHash hash, Supplier<JdbcClient> jdbc) {
        super(hash, jdbc);
        this.directory = directory;
    }

    /** The directory is asked about every account, and so does not tell by its time which ones the engine has. */
    @Override
    public boolean checkPassword(@Nullable String userId, @Nullable String password) {
        boolean vouched = userId != null && password != null && directory.accepts(userId, password);
        return vouched && findUserById(userId) != null || super.checkPassword(userId, password);
    }

    @Override
    public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
        List<Group> stored = super.findGroupByQueryCriteria(query);
        if (query.getUserId() == null) {
            return stored;
        }
        Map<String, Group> groups = new LinkedHashMap<>();
        stored.forEach(group -> groups.put(group.getId(), group));
        directory.groups(query.getUserId()).forEach(id -> groups.computeIfAbsent(id, this::group));
        return new ArrayList<>(groups.values());
    }

    private @Nullable Group group(String id) {
        return getDbEntityManager().selectById(GroupEntity.class, id);
    }
}
