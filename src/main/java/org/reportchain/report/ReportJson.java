package org.reportchain.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.reportchain.text.Refusal;

/**
 * Reads and writes content as JSON.
 *
 * <p>What is written is canonical: sorted keys, no white space, nothing empty. What is read is strict: an unknown field, a number
 * in place of a text, or a key given twice is refused by its name.
 */
public final class ReportJson {

    /** Most bytes of a document that is read. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.DateTime,
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
            .withCoercionConfig(
                    LogicalType.Enum,
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
            .build();

    private static final JsonMapper PAGES = MAPPER.rebuild()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private ReportJson() {}

    /** Reads a report's content; {@link Refusal} names the field that is wrong. */
    public static ReportContent parse(byte[] json) {
        return read(json, ReportContent.class);
    }

    /** Reads a report's content to the end of the stream; {@link Refusal} names the field that is wrong. */
    public static ReportContent parse(InputStream json) {
        return read(json, ReportContent.class);
    }

    /** Reads any record as strictly as a report's content. */
    public static <T> T read(InputStream json, Class<T> type) {
        try {
            return read(json.readNBytes(MOST_BYTES + 1), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #write(Object)} wrote. */
    public static <T> T read(String json, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** The canonical JSON of a report's content, or of any record. */
    public static String write(Object value) {
        return write(MAPPER, value);
    }

    /** What a page is answered: an empty list is there, and empty, so that page code need not ask whether it is. */
    public static String writePage(Object value) {
        return write(PAGES, value);
    }

    private static String write(JsonMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of a text's UTF-8 bytes, in hex. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hex. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(byte[] json, Class<T> type) {
        if (json.length > MOST_BYTES) {
            throw Refusal.tooLarge("report.jsonTooLarge");
        }
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw Refusal.invalid("report.notJson");
            }
            return value;
        } catch (PropertyBindingException e) {
            throw Refusal.invalid("report.unknownField", path(e));
        } catch (JsonMappingException e) {
            if (e.getPath().isEmpty()) {
                throw Refusal.invalid("report.notJson");
            }
            throw Refusal.invalid("report.wrongField", path(e));
        } catch (IOException e) {
            throw Refusal.invalid("report.notJson");
        }
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
