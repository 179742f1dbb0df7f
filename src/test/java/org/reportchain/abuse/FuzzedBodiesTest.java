package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two thousand bodies that begin as the interface describes them and are then spoilt in one to four places, sent by an
 * administrator and by a drafter: none is the server's fault. The random numbers are the same in every run.
 */
@ProductionTest
class FuzzedBodiesTest {

    private static final int BODIES = 2000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What would act on everything that the other tests use, should a body happen to be a good one. */
    private static final Pattern FOR_ALL = Pattern.compile(
            "delete|suspended|retries|cleanup|removal-time|message|signal|execute|credentials|variables");

    private static final List<JsonNode> SPOILT = List.of(
            NODES.nullNode(),
            NODES.textNode(""),
            NODES.textNode("\u0000"),
            NODES.textNode("x".repeat(5000)),
            NODES.textNode("'; drop table act_ru_task; --"),
            NODES.textNode("${''.getClass()}"),
            NODES.textNode("\uD800"),
            NODES.textNode("2022-13-45T99:99:99"),
            NODES.textNode("<script>alert(1)</script>"),
            NODES.numberNode(-1),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.numberNode(1e300),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.arrayNode().addNull(),
            NODES.objectNode(),
            NODES.objectNode().put("a", "b"));

    private final Random random = new Random(2022);

    @LocalServerPort
    private int port;

    @Test
    void noBodyIsTheServersFault() {
        List<Target> targets = targets();
        List<String> serverErrors = new ArrayList<>();
        for (int i = 0; i < BODIES; i++) {
            Target target = targets.get(i % targets.size());
            String body = spoil(target.body());
            Answer answer = target.visitor().send(target.verb(), target.path(), body, target.contentType(), Map.of());
            String sent = target.verb() + " " + target.path() + " " + body.substring(0, Math.min(300, body.length()));
            if (answer.status() >= 500) {
                serverErrors.add(answer.status() + " " + sent);
            }
            if (answer.status() >= 400) {
                answer.tellsNoInsides(sent);
            }
        }
        assertThat(serverErrors).isEmpty();
        AbuseReport.record("fuzzed bodies", Map.of("bodies", BODIES, "server errors", serverErrors.size()));
    }

    /** Where a body can be sent, with one as it should be. */
    private record Target(Visitor visitor, String verb, String path, JsonNode body, String contentType) {}

    private List<Target> targets() {
        PublishedApi api = PublishedApi.read();
        Visitor administrator = Visitor.administrator(port);
        Visitor drafter = Visitor.holder(port, "018.drafter");
        Visitor inTasklist = Visitor.inTasklist(port, "018.drafter", Production.PASSWORD);
        List<PublishedApi.Operation> operations = api.operations().stream()
                .filter(PublishedApi.Operation::hasBody)
                .toList();
        Stream<Target> engine = operations.stream()
                .flatMap(operation -> Stream.of(administrator, drafter)
                        .filter(visitor -> visitor == drafter
                                || !FOR_ALL.matcher(operation.path()).find())
                        .map(visitor -> new Target(
                                visitor,
                                operation.verb(),
                                "/engine-rest" + operation.pathFor(kind -> "x"),
                                JSON.valueToTree(api.body(operation.schema(), field -> field)),
                                "application/json")));
        Stream<Target> own = OwnApi.operations().stream()
                .filter(OwnApi.Operation::hasBody)
                .map(operation -> new Target(
                        inTasklist,
                        operation.verb(),
                        PublishedApi.path(operation.path(), kind -> "1"),
                        NODES.objectNode().put("revision", 1).put("text", "a").put("name", "b"),
                        operation.contentType()));
        return Stream.concat(engine, own).toList();
    }

    private String spoil(JsonNode whole) {
        JsonNode copy = whole.deepCopy();
        for (int i = random.nextInt(4); i >= 0; i--) {
            spoilOne(copy);
        }
        String body = copy.toString();
        return switch (random.nextInt(12)) {
            case 0 -> body.substring(0, random.nextInt(body.length()));
            case 1 -> body.replace(':', '=');
            case 2 -> "[" + body + "]";
            default -> body;
        };
    }

    private void spoilOne(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            String field = pick(object.fieldNames(), object.size());
            if (object.get(field).isContainerNode() && !object.get(field).isEmpty() && random.nextBoolean()) {
                spoilOne(object.get(field));
            } else {
                object.set(field, spoilt());
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), spoilt());
        }
    }

    private JsonNode spoilt() {
        return SPOILT.get(random.nextInt(SPOILT.size())).deepCopy();
    }

    private String pick(Iterator<String> names, int size) {
        String name = names.next();
        for (int i = random.nextInt(size); i > 0; i--) {
            name = names.next();
        }
        return name;
    }
}
