package org.reportchain.engine.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what happened in the last minute, by key, up to a limit per key.
 *
 * <p>Holds a limited number of keys and never drops one before its minute is over: when there is no room, nothing more
 * is counted, and the answer is that of a key at its limit.
 */
class LastMinute {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int limit;
    private final int mostKeys;
    private final Clock clock;
    private final Map<String, Deque<Instant>> times = new LinkedHashMap<>(16, 0.75f, true);

    LastMinute(int limit, int mostKeys, Clock clock) {
        this.limit = limit;
        this.mostKeys = mostKeys;
        this.clock = clock;
    }

    /** Counts one more; false, and nothing counted, at the limit. */
    synchronized boolean take(String key) {
        if (isUsedUp(key)) {
            return false;
        }
        times.computeIfAbsent(key, absent -> new ArrayDeque<>(2)).addLast(clock.instant());
        return true;
    }

    synchronized boolean isUsedUp(String key) {
        Instant since = clock.instant().minus(MINUTE);
        dropUntil(since);
        Deque<Instant> own = times.get(key);
        if (own == null) {
            return times.size() >= mostKeys;
        }
        own.removeIf(time -> !time.isAfter(since));
        return own.size() >= limit;
    }

    /** Takes the latest count of a key back. */
    synchronized void giveBack(String key) {
        Deque<Instant> own = times.get(key);
        if (own != null) {
            own.pollLast();
        }
    }

    synchronized int keys() {
        return times.size();
    }

    /** The keys are in the order of their last use: those that are over come first. */
    private void dropUntil(Instant since) {
        var eldest = times.entrySet().iterator();
        while (eldest.hasNext()) {
            Instant last = eldest.next().getValue().peekLast();
            if (last != null && last.isAfter(since)) {
                return;
            }
            eldest.remove();
        }
    }
}
