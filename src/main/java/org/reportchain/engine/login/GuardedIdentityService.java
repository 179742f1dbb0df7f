package org.reportchain.engine.login;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.Doors;
import org.reportchain.text.Refusal;

/**
 * The engine's identity service with a limit on guesses at every door that asks for a password, wherever the password is
 * kept: in the engine's table or in a directory.
 */
class GuardedIdentityService extends IdentityServiceImpl {

    /** Checks at the same time: others wait here, without a connection to the database, and leave enough of them free. */
    private static final int MOST_AT_ONCE = 4;

    private static final String POST = "WORKFLOW"; // the type of the groups that the organisation makes
    private static final String WEAK = "Password does not match policy";

    private final Guesses guesses;
    private final Supplier<KnownAddresses> addresses;
    private final Semaphore checks = new Semaphore(MOST_AT_ONCE, true);

    GuardedIdentityService(Guesses guesses, Supplier<KnownAddresses> addresses) {
        this.guesses = guesses;
        this.addresses = addresses;
    }

    /** False for a wrong password, and for any password that may not be tried now. */
    @Override
    public boolean checkPassword(@Nullable String userId, @Nullable String password) {
        if (userId == null || password == null || userId.indexOf('\0') >= 0) { // PostgreSQL stores no such character
            return false;
        }
        Origin origin = Origin.ofCurrentRequest(userId);
        boolean known = addresses.get().contain(origin);
        if (!guesses.admit(origin, known)) {
            return false;
        }
        boolean right = false;
        checks.acquireUninterruptibly();
        try {
            right = super.checkPassword(userId, password);
        } finally {
            checks.release();
            guesses.ended(origin, known, right);
        }
        if (right) {
            addresses.get().remember(origin);
        }
        return right;
    }

    @Override
    public void saveUser(User user) {
        saveUser(user, false);
    }

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        try {
            super.saveUser(user, skipPasswordPolicy);
        } catch (ProcessEngineException failure) {
            if (WEAK.equals(failure.getMessage())) {
                throw Doors.answer(Refusal.invalid("engine.passwordRefused", PasswordRules.LEAST_CHARACTERS));
            }
            throw failure;
        }
    }

    /** Who holds a post is in the organisation's files: else an administrator could make himself one of a committee. */
    @Override
    public void createMembership(String userId, String groupId) {
        refusePost(groupId);
        super.createMembership(userId, groupId);
    }

    @Override
    public void deleteMembership(String userId, String groupId) {
        refusePost(groupId);
        super.deleteMembership(userId, groupId);
    }

    private void refusePost(String groupId) {
        if (getCurrentAuthentication() == null) {
            return; // the application itself
        }
        Group group = createGroupQuery().groupId(groupId).singleResult();
        if (group != null && POST.equals(group.getType())) {
            throw Doors.answer(Refusal.forbidden("engine.postsAreInFiles", group.getName()));
        }
    }

    @Override
    public void deleteUser(String userId) {
        super.deleteUser(userId);
        addresses.get().forget(Origin.ofCurrentRequest(userId).account());
    }
}
