package org.reportchain.engine.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's identities with a directory beside them: accounts, posts and districts come from the organisation, the
 * password may be the directory's, and groups of the directory are added to those of the posts.
 */
class DirectoryIdentities extends DbIdentityServiceProvider {

    private final Directory directory;

    DirectoryIdentities(Directory directory) {
        this.directory = directory;
    }

    /** Only for accounts that exist; a locked one stays locked, whichever password is right. */
    @Override
    public boolean checkPassword(String account, @Nullable String password) {
        UserEntity user = findUserById(account);
        if (user == null || password == null || isUserLocked(user)) {
            return false;
        }
        if (directory.accepts(account, password)) {
            IdentityOperationResult unlocked = unlockUser(user);
            return unlocked != null;
        }
        return super.checkPassword(account, password);
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
