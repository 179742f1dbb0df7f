package org.reportchain.engine.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with bcrypt, so slowly that a stolen table of hashes is of little use.
 *
 * <p>bcrypt reads no more than 72 bytes and stops at a zero byte: what it gets is the SHA-256 of password and salt in
 * Base64, 44 characters, so that every character of a long password counts. Keyboards differ in whether an accented letter is
 * one character or two: both give the same hash.
 */
@Component
class SlowHash implements PasswordEncryptor {

    private static final String NAME = "bcrypt-sha256";
    private static final String PREFIX = "{" + NAME + "}";

    private final BCryptPasswordEncoder bcrypt;
    private final String nobodys;

    SlowHash(PasswordProperties properties) {
        bcrypt = new BCryptPasswordEncoder(properties.cost());
        nobodys = "$2a$%02d$".formatted(properties.cost()) + "0".repeat(21) + "." + "0".repeat(31);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    @Override
    public String encrypt(String salted) {
        return bcrypt.encode(digest(salted));
    }

    @Override
    public boolean check(String salted, String hash) {
        return bcrypt.matches(digest(salted), hash);
    }

    /** Takes as long as a check, for an account that does not exist or has a quicker hash. */
    void waste(String password) {
        check(password, nobodys);
    }

    /** Whether a stored hash, with the engine's prefix, was made by another algorithm or at a lower cost. */
    boolean isOutdated(String stored) {
        return !stored.startsWith(PREFIX) || bcrypt.upgradeEncoding(stored.substring(PREFIX.length()));
    }

    private static String digest(String salted) {
        try {
            String composed = Normalizer.normalize(salted, Normalizer.Form.NFC);
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(composed.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha256);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
