package org.reportchain.engine.login;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Limits how often passwords are guessed, in such a way that guessing keeps nobody out who has logged in from the same
 * place before. In the memory of this node; see the decision record "Throttle guesses, not people".
 */
@Component
class Guesses {

    private static final int MOST_KEYS = 50_000;

    private final LastMinute byAccount;
    private final LastMinute byAddress;
    private final Delays delays;

    @Autowired
    Guesses(PasswordProperties properties, Clock clock) {
        this(properties, clock, MOST_KEYS);
    }

    Guesses(PasswordProperties properties, Clock clock, int mostKeys) {
        byAccount = new LastMinute(properties.guessesPerAccount(), mostKeys, clock);
        byAddress = new LastMinute(properties.guessesPerAddress(), mostKeys, clock);
        delays = new Delays(mostKeys, clock);
    }

    /**
     * Whether a password may be tried now; if so, {@link #ended} must follow.
     *
     * @param known whether the account has logged in from this address before
     */
    boolean admit(Origin origin, boolean known) {
        if (delays.hold(origin)) {
            return false;
        }
        return known || !byAddress.isUsedUp(origin.address()) && byAccount.take(origin.account());
    }

    void ended(Origin origin, boolean known, boolean right) {
        if (right) {
            delays.forget(origin);
        } else {
            delays.add(origin);
        }
        if (!known) {
            if (right) {
                byAccount.giveBack(origin.account());
            } else {
                byAddress.take(origin.address());
            }
        }
    }

    /** How many accounts and addresses are remembered. */
    int remembered() {
        return byAccount.keys() + byAddress.keys() + delays.keys();
    }
}
