package org.reportchain.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Aggregation;
import org.reportchain.period.Indicator;
import org.reportchain.period.IndicatorType;
import org.reportchain.report.Figure;
import org.reportchain.report.Nature;
import org.reportchain.report.VietnameseNumber;

/**
 * One indicator over all approved reports: added up where the catalogue says SUM, else only listed (rule R-13).
 *
 * @param given the units whose value can be read
 * @param unreadable what stands in place of a number, by unit; it is in no sum
 */
record IndicatorSum(Indicator indicator, List<Given> given, Map<String, String> unreadable) {

    /**
     * One unit's value.
     *
     * @param value of a ratio a/b, the a
     * @param total of a ratio a/b, the b
     */
    record Given(
            Unit unit,
            Figure figure,
            BigDecimal value,
            @Nullable BigDecimal total) {

        String text() {
            return share(value, total);
        }
    }

    static IndicatorSum of(Indicator indicator, List<Approved> approved) {
        List<Given> given = new ArrayList<>();
        Map<String, String> unreadable = new TreeMap<>();
        for (Approved report : approved) {
            Figure figure = report.content().figures().getOrDefault(indicator.code(), Figure.EMPTY);
            boolean share = indicator.type() == IndicatorType.RATIO;
            BigDecimal value = number(indicator, figure, figure.actual());
            BigDecimal total = share ? number(indicator, figure, figure.total()) : null;
            if (value != null && (!share || total != null)) {
                given.add(new Given(report.unit(), figure, value, total));
            } else if (figure.actual() != null || figure.total() != null) {
                unreadable.put(report.unit().code(), typed(figure));
            }
        }
        return new IndicatorSum(indicator, given, unreadable);
    }

    /** The number in a text of a figure; null when it is blank, no number, or could be read in two ways. */
    static @Nullable BigDecimal number(Indicator indicator, Figure figure, @Nullable String text) {
        return text != null
                        && figure.reading(text, indicator.type() == IndicatorType.DECIMAL)
                                instanceof VietnameseNumber.Value read
                ? read.value()
                : null;
    }

    boolean adds() {
        return indicator.aggregation() == Aggregation.SUM;
    }

    /** The sum of the units' values and of the part that the city collects itself; null where there is nothing to add. */
    @Nullable
    BigDecimal sum(@Nullable BigDecimal cityLine) {
        return adds() ? sum(Stream.concat(given.stream().map(Given::value), Stream.ofNullable(cityLine))) : null;
    }

    /** The city's value as it is shown, "a/b" for a ratio; null where there is nothing to add. */
    @Nullable
    String value(@Nullable BigDecimal cityLine) {
        BigDecimal a = sum(cityLine);
        return a == null ? null : share(a, total());
    }

    /** Of a ratio a/b, the sum of the b. */
    @Nullable
    BigDecimal total() {
        return adds() ? sum(given.stream().map(Given::total).filter(Objects::nonNull)) : null;
    }

    @Nullable
    BigDecimal part(String kind) {
        return sumOf(figure -> figure.parts().get(kind));
    }

    @Nullable
    BigDecimal carriedOver() {
        return sumOf(Figure::carriedOver);
    }

    /** The day that all values stand for; null when they stand for different ones. */
    @Nullable
    String asOf() {
        List<String> days = given.stream()
                .map(value -> Objects.requireNonNullElse(value.figure().asOf(), ""))
                .distinct()
                .toList();
        return days.size() == 1 ? days.get(0) : null;
    }

    /** What all values are; a sum of different ones is an estimate. */
    @Nullable
    Nature nature() {
        List<Nature> natures = given.stream()
                .map(value -> value.figure().nature())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return natures.isEmpty() ? null : natures.size() == 1 ? natures.get(0) : Nature.ESTIMATE;
    }

    /** Every unit's value as the city's report shows it. */
    Map<String, String> units() {
        Map<String, String> units = new TreeMap<>();
        given.forEach(value -> units.put(value.unit().code(), value.text()));
        return units;
    }

    /** A text that needs a confirmation elsewhere needs none here: its units have confirmed what it means. */
    boolean ambiguous(String text) {
        return indicator.type() == IndicatorType.DECIMAL
                && VietnameseNumber.decimal(text) instanceof VietnameseNumber.Ambiguous;
    }

    private @Nullable BigDecimal sumOf(Function<Figure, @Nullable String> text) {
        return adds()
                ? sum(given.stream()
                        .map(value -> number(indicator, value.figure(), text.apply(value.figure())))
                        .filter(Objects::nonNull))
                : null;
    }

    private static @Nullable BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal::add).orElse(null);
    }

    private static String share(BigDecimal a, @Nullable BigDecimal b) {
        return b == null ? VietnameseNumber.format(a) : VietnameseNumber.format(a) + "/" + VietnameseNumber.format(b);
    }

    private static String typed(Figure figure) {
        String a = Objects.requireNonNullElse(figure.actual(), "");
        return figure.total() == null ? a : a + "/" + figure.total();
    }
}
