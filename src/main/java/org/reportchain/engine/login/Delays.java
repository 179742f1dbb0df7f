package org.reportchain.engine.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes one address wait longer and longer between wrong passwords for one account, a minute at most.
 *
 * <p>Three are free. A right one, or a quarter of an hour without any, makes all well again.
 */
class Delays {

    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int FREE = 3;

    private record Failures(int count, Instant last) {

        private Instant over() {
            if (count < FREE) {
                return last;
            }
            long seconds = 1L << Math.min(count - FREE + 1, 6);
            return last.plusSeconds(Math.min(seconds, LONGEST.toSeconds()));
        }
    }

    private final int mostKeys;
    private final Clock clock;
    private final Map<Origin, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

    Delays(int mostKeys, Clock clock) {
        this.mostKeys = mostKeys;
        this.clock = clock;
    }

    synchronized boolean hold(Origin origin) {
        Failures own = failures.get(origin);
        return own != null && own.over().isAfter(clock.instant());
    }

    /** Counts a wrong password; the place of whoever was wrong longest ago is taken when there is no room. */
    synchronized void add(Origin origin) {
        Instant now = clock.instant();
        var eldest = failures.entrySet().iterator();
        while (eldest.hasNext()) {
            boolean forgotten = eldest.next().getValue().last().plus(FORGOTTEN).isBefore(now);
            if (!forgotten && failures.size() < mostKeys) {
                break;
            }
            eldest.remove();
        }
        failures.merge(origin, new Failures(1, now), (before, one) -> new Failures(before.count() + 1, now));
    }

    synchronized void forget(Origin origin) {
        failures.remove(origin);
    }

    synchronized int keys() {
        return failures.size();
    }
}
