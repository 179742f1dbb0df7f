package org.reportchain.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reportchain.period.Indicator;
import org.reportchain.period.Programme;
import org.reportchain.period.Section;
import org.reportchain.text.Texts;

/**
 * What one content of a report says otherwise than an earlier one, in the order of the printed report.
 *
 * @param texts sections, explanations of figures, and reasons of warnings, word by word
 * @param figures fields of indicators, before and after
 * @param lists limitations, tasks, documents, programmes and attachments, row by row
 * @param values urgency and signature, before and after
 * @param unchanged how many sections, indicators and rows are the same in both
 */
public record Differences(
        List<TextChange> texts,
        List<FigureChange> figures,
        List<ListChange> lists,
        List<ValueChange> values,
        int unchanged) {

    /** A stretch of text that stayed, came or went. */
    public record Segment(Kind kind, String text) {

        public enum Kind {
            SAME,
            ADDED,
            REMOVED
        }
    }

    /** A text whose segments SAME and REMOVED are the earlier one, SAME and ADDED the later one. */
    public record TextChange(String field, String label, List<Segment> segments) {}

    /** A short value before and after; null where there is none. */
    public record ValueChange(
            String field,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    public record FigureChange(String indicator, String name, String unit, List<ValueChange> values) {}

    public record ListChange(String field, String label, List<RowChange> rows) {}

    /**
     * A row that came, went or changed.
     *
     * @param number its place from 1: in the later list, or in the earlier one when it went
     */
    public record RowChange(Kind kind, int number, List<Cell> cells) {

        public enum Kind {
            ADDED,
            REMOVED,
            CHANGED
        }
    }

    public record Cell(String label, List<Segment> segments) {}

    /**
     * What the codes of a content are called.
     *
     * @param units labels of the subordinate units, by code
     */
    public record Names(
            List<Section> outline, List<Indicator> catalogue, List<Programme> programmes, Map<String, String> units) {}

    private static final Pattern PRINTED_NUMBER = Pattern.compile("\\d.*|[IVX]+(\\..*)?");

    /** Compares two contents; those with equal canonical JSON, and only those, have no differences. */
    public static Differences between(ReportContent before, ReportContent after, Names names) {
        ListDifferences lists = ListDifferences.between(before, after, names.programmes());
        List<TextChange> texts = new ArrayList<>(textChanges(before.sections(), after.sections(), sections(names)));
        int sections = unchanged(before.sections(), after.sections());
        List<FigureChange> figures = new ArrayList<>();
        for (Named figure : figures(before, after, names)) {
            Figure earlier = before.figures().getOrDefault(figure.code(), Figure.EMPTY);
            Figure later = after.figures().getOrDefault(figure.code(), Figure.EMPTY);
            texts.addAll(textChanges(explanation(figure, earlier), explanation(figure, later), explanationOf(figure)));
            List<ValueChange> values = FigureDifferences.between(earlier, later, names.units());
            if (!values.isEmpty()) {
                figures.add(new FigureChange(figure.code(), figure.name(), figure.unit(), values));
            }
        }
        texts.addAll(textChanges(reasons(before), reasons(after), Map.of()));
        return new Differences(
                texts,
                figures,
                lists.changes(),
                values(before, after),
                sections + unchanged(before.figures(), after.figures()) + lists.unchanged());
    }

    /** Whether both contents say the same. */
    public boolean none() {
        return texts.isEmpty() && figures.isEmpty() && lists.isEmpty() && values.isEmpty();
    }

    static @Nullable ValueChange value(String field, String label, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) ? null : new ValueChange(field, label, before, after);
    }

    private record Named(String code, String name, String unit) {}

    /** The indicators of either content: those of the catalogue in its order, then what it does not know. */
    private static List<Named> figures(ReportContent before, ReportContent after, Names names) {
        TreeSet<String> codes = new TreeSet<>(before.figures().keySet());
        codes.addAll(after.figures().keySet());
        List<Named> named = new ArrayList<>();
        for (Indicator indicator : names.catalogue()) {
            if (codes.remove(indicator.code())) {
                named.add(new Named(indicator.code(), indicator.name(), indicator.unit()));
            }
        }
        codes.forEach(code -> named.add(new Named(code, code, "")));
        return named;
    }

    private static Map<String, String> explanation(Named indicator, Figure figure) {
        return figure.explanation() == null
                ? Map.of()
                : Map.of("figures." + indicator.code() + ".explanation", figure.explanation());
    }

    private static Map<String, String> explanationOf(Named indicator) {
        return Map.of(
                "figures." + indicator.code() + ".explanation",
                Texts.text("report.explanationOf", indicator.name(), indicator.code()));
    }

    private static Map<String, String> reasons(ReportContent content) {
        Map<String, String> labelled = new TreeMap<>();
        content.reasons().forEach((key, text) -> labelled.put(Texts.text("report.reasonFor", key), text));
        return labelled;
    }

    private static Map<String, String> sections(Names names) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Section section : names.outline()) {
            String code = section.code();
            labels.put(code, PRINTED_NUMBER.matcher(code).matches() ? code + ". " + section.title() : section.title());
        }
        return labels;
    }

    /** The texts that differ, those with a label first and in its order. */
    private static List<TextChange> textChanges(
            Map<String, String> before, Map<String, String> after, Map<String, String> labels) {
        TreeSet<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        List<String> ordered =
                new ArrayList<>(labels.keySet().stream().filter(codes::remove).toList());
        ordered.addAll(codes);
        return ordered.stream()
                .filter(code -> !Objects.equals(before.get(code), after.get(code)))
                .map(code -> new TextChange(
                        code,
                        labels.getOrDefault(code, code),
                        TextDifference.between(before.getOrDefault(code, ""), after.getOrDefault(code, ""))))
                .toList();
    }

    private static <T> int unchanged(Map<String, T> before, Map<String, T> after) {
        return (int) before.entrySet().stream()
                .filter(entry -> entry.getValue().equals(after.get(entry.getKey())))
                .count();
    }

    private static List<ValueChange> values(ReportContent before, ReportContent after) {
        Map<String, String> earlier = marks(before);
        Map<String, String> later = marks(after);
        return earlier.keySet().stream()
                .map(field -> value(field, Texts.text("report.field." + field), earlier.get(field), later.get(field)))
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    private static Map<String, String> marks(ReportContent content) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("secrecy", content.secrecy().label());
        marks.put("urgency", content.urgency().label());
        marks.put("authority", content.signature().authority());
        marks.put("issuer", content.signature().issuer());
        return marks;
    }
}
