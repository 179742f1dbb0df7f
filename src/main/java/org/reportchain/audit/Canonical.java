package org.reportchain.audit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The one way in which the audit writes JSON, so that a hash can be taken of it: sorted keys, no white space, no null. */
final class Canonical {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Canonical() {}

    static String json(Map<String, ?> values) {
        Map<String, Object> present = new TreeMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        try {
            return MAPPER.writeValueAsString(present);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one object.
     *
     * @throws UncheckedIOException when the text is no JSON object
     */
    static Map<String, Object> read(String json) {
        try {
            return Objects.requireNonNullElse(MAPPER.readValue(json, new TypeReference<>() {}), Map.of());
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of a text's UTF-8 bytes, in hex. */
    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
