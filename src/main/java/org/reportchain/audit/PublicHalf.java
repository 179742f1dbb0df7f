package org.reportchain.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The key that signatures of the audit are checked with. */
record PublicHalf(PublicKey key) {

    private static final String ALGORITHM = "Ed25519";

    static PublicHalf read(Path file) throws IOException {
        return of(Files.readString(file).strip());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException when it is no key
     */
    static PublicHalf of(String text) {
        try {
            byte[] encoded = Base64.getDecoder().decode(text);
            return new PublicHalf(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text());
    }

    String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** What two people compare by telephone: the SHA-256 of the key. */
    String fingerprint() {
        return Canonical.sha256(text());
    }

    boolean signed(String text, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
