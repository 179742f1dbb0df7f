package org.reportchain.abuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The engine's REST interface as the engine's own OpenAPI file publishes it. */
final class PublishedApi {

    private static final int DEEPEST = 3;

    /**
     * One operation.
     *
     * @param path   with its variables in braces: <code>/task/{id}/claim</code>
     * @param schema of the body; missing when it has none
     */
    record Operation(String verb, String path, JsonNode schema) {

        String pathFor(Function<String, String> values) {
            return PublishedApi.path(path, values);
        }

        boolean hasBody() {
            return !schema.isMissingNode();
        }
    }

    private final JsonNode api;

    private PublishedApi(JsonNode api) {
        this.api = api;
    }

    static PublishedApi read() {
        try (InputStream file = PublishedApi.class.getResourceAsStream("/openapi.json")) {
            return new PublishedApi(new JsonMapper().readTree(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A path with every variable replaced.
     *
     * @param values gives the value for the segment before an <code>{id}</code>, or for the name of another variable
     */
    static String path(String path, Function<String, String> values) {
        String[] segments = path.split("/");
        for (int i = 1; i < segments.length; i++) {
            if (segments[i].startsWith("{")) {
                String name = segments[i].substring(1, segments[i].length() - 1);
                segments[i] = values.apply(name.equals("id") ? kind(segments, i) : name);
            }
        }
        return String.join("/", segments);
    }

    private static String kind(String[] segments, int place) {
        return segments[1].equals("history") ? "history/" + segments[place - 1] : segments[place - 1];
    }

    /** Every path, with {@code x} for its variables. */
    List<String> paths() {
        List<String> paths = new ArrayList<>();
        api.path("paths").fieldNames().forEachRemaining(path -> paths.add(path.replaceAll("\\{[^}]+}", "x")));
        return paths;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> operations.add(new Operation(
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                verb.getValue().at("/requestBody/content/application~1json/schema")))));
        return operations;
    }

    /** A body as the schema describes it; {@code values} gives the text of a field by its name. */
    Object body(JsonNode schema, Function<String, String> values) {
        return value("", schema, values, 0);
    }

    private Object value(String name, JsonNode schema, Function<String, String> values, int depth) {
        JsonNode resolved = resolve(schema);
        return switch (resolved.path("type").asText(resolved.has("allOf") ? "object" : "string")) {
            case "integer", "number" -> 1;
            case "boolean" -> true;
            case "array" ->
                depth >= DEEPEST ? List.of() : List.of(value(name, resolved.path("items"), values, depth + 1));
            case "object" -> depth >= DEEPEST ? Map.of() : fields(resolved, values, depth);
            default -> text(name, resolved, values);
        };
    }

    private Map<String, Object> fields(JsonNode schema, Function<String, String> values, int depth) {
        Map<String, Object> fields = new TreeMap<>();
        schema.path("allOf").forEach(part -> fields.putAll(fields(resolve(part), values, depth)));
        schema.path("properties")
                .properties()
                .forEach(field ->
                        fields.put(field.getKey(), value(field.getKey(), field.getValue(), values, depth + 1)));
        return fields;
    }

    private static Object text(String name, JsonNode schema, Function<String, String> values) {
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asText();
        }
        return schema.path("format").asText().equals("date-time") ? "2022-06-10T00:00:00.000+0700" : values.apply(name);
    }

    private JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : api.at(reference.substring(1));
    }
}
