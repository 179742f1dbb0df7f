package org.reportchain.abuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a report says when all that is said in it are payloads. */
record PoisonedContent(Payloads payloads, JsonNode view) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_CELL = 100;
    private static final String ISSUER = "BAN THƯỜNG VỤ ";
    private static final List<String> CELLS = List.of(
            "actual",
            "total",
            "planCity",
            "planDistrict",
            "percentCity",
            "percentDistrict",
            "samePeriod",
            "yoy",
            "carriedOver",
            "previous",
            "asOf");

    /** A report that the rules let pass: payloads in every text, figures in every cell of a figure. */
    ObjectNode passable(int turn) {
        ObjectNode content = valid();
        ObjectNode sections = (ObjectNode) content.path("sections");
        for (JsonNode section : view.path("outline")) {
            String code = section.path("code").asText();
            if (sections.has(code)) {
                sections.put(code, payloads.text("sections." + code, turn));
            }
        }
        fill(row(content, "limitations"), "limitations", turn, "description", "cause", "owner", "remedy");
        fill(row(content, "tasks"), "tasks", turn, "title", "owner");
        ObjectNode document = content.putArray("documents").addObject().put("date", "2022-05-16");
        fill(document, "documents", turn, "type", "number", "subject");
        ObjectNode programme = (ObjectNode) content.path("programmes").path("01");
        fill(programme, "programmes", turn, "result", "difficulty", "next", "completion");
        fill((ObjectNode) content.path("figures").path("KT-01"), "figures", turn, "explanation");
        content.set(
                "carried", view.path("draft").path("content").path("carried").deepCopy());
        fill(row(content, "carried").put("state", "NOT_YET"), "carried", turn, "explanation");
        List<String> issuers = payloads.packed(LONGEST_CELL - ISSUER.length());
        content.withObject("/signature")
                .put("issuer", ISSUER + payloads.plant("signature.issuer", issuers.get(turn % issuers.size())));
        return content;
    }

    /** The same with payloads in the cells of figures, too: a draft that cannot be sent. */
    ObjectNode impassable(int turn) {
        ObjectNode content = passable(turn);
        ObjectNode figures = content.putObject("figures");
        List<String> codes = texts(view.path("catalogue"), "code");
        for (String cell : CELLS) {
            List<String> texts = payloads.texts("figures." + cell, LONGEST_CELL, codes.size());
            for (int place = 0; place < codes.size(); place++) {
                figures.withObject("/" + codes.get(place)).put(cell, texts.get(place));
            }
        }
        String first = codes.get(0);
        figures.withObject("/" + first).put("explanation", payloads.text("figures.explanation", turn));
        fillUnits(figures, codes);
        fillParts(figures, turn);
        return content;
    }

    /** Reasons why warnings may pass, for as many warnings as there are. */
    void reason(ObjectNode content, JsonNode findings) {
        for (JsonNode finding : findings) {
            if (finding.path("severity").asText().equals("WARN")) {
                content.withObject("/reasons").put(finding.path("key").asText(), payloads.text("reasons", 0));
            }
        }
    }

    private void fillUnits(ObjectNode figures, List<String> codes) {
        List<String> communes = texts(view.path("communes"), "code");
        List<String> texts = payloads.texts("figures.units", LONGEST_CELL, 0);
        for (int place = 0; place < texts.size(); place++) {
            String code = codes.get(place / communes.size());
            ObjectNode units = figures.withObject("/" + code).withObject("/units");
            units.put(communes.get(place % communes.size()), texts.get(place));
        }
    }

    /** The kinds of all figures together are fewer than the texts that hold every payload: each turn takes others. */
    private void fillParts(ObjectNode figures, int turn) {
        List<String> texts = payloads.packed(LONGEST_CELL);
        int next = turn * kinds();
        for (var figure : view.path("parts").properties()) {
            ObjectNode parts = figures.withObject("/" + figure.getKey()).withObject("/parts");
            for (JsonNode kind : figure.getValue()) {
                parts.put(kind.asText(), payloads.plant("figures.parts", texts.get(next++ % texts.size())));
            }
        }
    }

    private int kinds() {
        return StreamSupport.stream(view.path("parts").spliterator(), false)
                .mapToInt(JsonNode::size)
                .sum();
    }

    private void fill(ObjectNode row, String list, int turn, String... fields) {
        Stream.of(fields).forEach(field -> row.put(field, payloads.text(list + "." + field, turn)));
    }

    private static ObjectNode row(ObjectNode content, String list) {
        return (ObjectNode) content.path(list).path(0);
    }

    private static List<String> texts(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(name).asText())
                .toList();
    }

    private static ObjectNode valid() {
        try (InputStream json =
                Objects.requireNonNull(PoisonedContent.class.getResourceAsStream("/chain/valid-report.json"))) {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
