package org.reportchain.engine.http;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.reportchain.audit.RemoteAddress;

/**
 * Remembers for 60 seconds which password was right for which account at which address, so that a slow hash is not
 * computed for each request with HTTP Basic.
 *
 * <p>What is kept is a hash under a key of this process. The stored form of the password goes into it: once the password
 * is changed, the old one is no longer remembered.
 */
class RecentLogins {

    static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final SecretKeySpec key;
    private final Clock clock;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    RecentLogins(Clock clock) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.clock = clock;
    }

    boolean remembers(String account, String password, String stored) {
        Instant end = until.get(hash(account, password, stored));
        return end != null && clock.instant().isBefore(end);
    }

    void remember(String account, String password, String stored) {
        Instant now = clock.instant();
        if (until.size() >= MOST) {
            until.values().removeIf(end -> !now.isBefore(end));
        }
        if (until.size() < MOST) {
            until.put(hash(account, password, stored), now.plus(KEPT));
        }
    }

    private String hash(String account, String password, String stored) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : new String[] {
                account, password, stored, RemoteAddress.current().orElse("")
            }) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
                mac.update((byte) ':');
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
