package org.reportchain.engine.login;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine's accounts, with a check of passwords that takes one slow hash whatever the account is, and that renews
 * an outdated hash when the right password is at hand.
 *
 * <p>The engine's own lock after some wrong passwords is not used: whoever knows an account's name could keep its owner
 * out. {@link GuardedIdentityService} limits guesses instead.
 */
class StoredPasswords extends DbIdentityServiceProvider {

    private final SlowHash hash;
    private final Supplier<JdbcClient> jdbc;

    StoredPasswords(SlowHash hash, Supplier<JdbcClient> jdbc) {
        this.hash = hash;
        this.jdbc = jdbc;
    }

    @Override
    public boolean checkPassword(@Nullable String userId, @Nullable String password) {
        if (userId == null || password == null) {
            return false;
        }
        UserEntity user = findUserById(userId);
        String stored = user == null ? null : user.getPassword();
        if (stored == null) {
            hash.waste(password);
            return false;
        }
        boolean right = matchPassword(password, user);
        if (hash.isOutdated(stored)) {
            if (right) {
                renew(userId, stored, password);
            } else {
                hash.waste(password);
            }
        }
        return right;
    }

    /** By a statement of its own: of two logins at the same moment the later finds another hash and changes nothing. */
    private void renew(String userId, String outdated, String password) {
        var configuration = Context.getProcessEngineConfiguration();
        String salt = configuration.getSaltGenerator().generateSalt();
        String renewed = configuration.getPasswordManager().encrypt(EncryptionUtil.saltPassword(password, salt));
        jdbc.get()
                .sql("update ACT_ID_USER set PWD_ = ?, SALT_ = ?, REV_ = REV_ + 1 where ID_ = ? and PWD_ = ?")
                .params(renewed, salt, userId, outdated)
                .update();
    }
}
