package org.reportchain.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What several units say in one place, each with its name before it; who says the same words is named together. */
final class Sayings {

    private final Map<String, List<String>> speakers = new LinkedHashMap<>();

    void add(String speaker, String text) {
        if (!text.isEmpty()) {
            speakers.computeIfAbsent(text, said -> new ArrayList<>()).add(speaker);
        }
    }

    /** {@code Quận ủy Đống Đa; Huyện ủy Gia Lâm: …}, one paragraph for each wording. */
    String text() {
        List<String> paragraphs = new ArrayList<>();
        speakers.forEach((text, names) -> paragraphs.add(String.join("; ", names) + ": " + text));
        return String.join("\n", paragraphs);
    }
}
