package org.reportchain.organisation.process;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * The password that the new accounts of one import have in common, hashed once for all of them.
 *
 * <p>A thousand slow hashes would take minutes. The hash tells that these accounts have not changed their password yet,
 * which is no secret in the demo, and worth nothing for a random password that is forgotten with this object.
 */
class InitialPassword {

    private final String plain;
    private @Nullable UserEntity first;

    InitialPassword(String plain) {
        this.plain = plain;
    }

    /** Gives the password to a new account, which must be saved before the next one is given it. */
    void give(User user) {
        UserEntity account = (UserEntity) user;
        if (first == null) {
            account.setPassword(plain);
            first = account;
        } else {
            account.setDbPassword(first.getPassword());
            account.setSalt(first.getSalt());
        }
    }
}
