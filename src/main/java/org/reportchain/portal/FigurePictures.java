package org.reportchain.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.period.Indicator;
import org.reportchain.period.IndicatorType;
import org.reportchain.report.Figure;
import org.reportchain.report.VietnameseNumber;
import org.reportchain.report.YoyKind;

/** Turns the figures of a report, which are texts, into the series that its pictures draw. */
final class FigurePictures {

    /**
     * How far an indicator has come on its plan of the year.
     *
     * @param percentCity percent of the plan that the city gave
     * @param percentDistrict percent of the plan that the district gave itself
     * @param elapsed percent of the year that had passed on the day the figure stands for, one decimal
     */
    record PlanRow(
            String code,
            String name,
            String unit,
            @Nullable String actual,
            @Nullable String planCity,
            @Nullable String planDistrict,
            @Nullable BigDecimal percentCity,
            @Nullable BigDecimal percentDistrict,
            LocalDate asOf,
            BigDecimal elapsed) {}

    /**
     * An indicator beside the same period of last year.
     *
     * @param percent this period in percent of the same period last year; 100 is no change
     */
    record YearRow(
            String code,
            String name,
            String unit,
            @Nullable String actual,
            @Nullable String samePeriod,
            BigDecimal percent) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FigurePictures() {}

    /**
     * The indicators of which a percentage of a plan is stated or can be computed, in the catalogue's order.
     *
     * @param usual day that a figure without a date of its own stands for
     */
    static List<PlanRow> plan(List<Indicator> catalogue, Map<String, Figure> figures, LocalDate usual) {
        return rows(catalogue, figures)
                .map(row -> row.plan(usual))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The indicators of which a comparison with last year is stated or can be computed, in the catalogue's order. */
    static List<YearRow> year(List<Indicator> catalogue, Map<String, Figure> figures) {
        return rows(catalogue, figures).map(Row::year).filter(Objects::nonNull).toList();
    }

    /** Percent of its year that has passed at the end of a day, one decimal. */
    static BigDecimal elapsed(LocalDate day) {
        return BigDecimal.valueOf(day.getDayOfYear())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(day.lengthOfYear()), 1, RoundingMode.HALF_UP);
    }

    private static Stream<Row> rows(List<Indicator> catalogue, Map<String, Figure> figures) {
        return catalogue.stream().flatMap(indicator -> {
            Figure figure = figures.get(indicator.code());
            return figure == null ? Stream.<Row>empty() : Stream.of(new Row(indicator, figure));
        });
    }

    private record Row(Indicator indicator, Figure figure) {

        @Nullable
        PlanRow plan(LocalDate usual) {
            BigDecimal city = percent(figure.percentCity(), figure.planCity());
            BigDecimal district = percent(figure.percentDistrict(), figure.planDistrict());
            LocalDate asOf = day(figure.asOf(), usual);
            return city == null && district == null
                    ? null
                    : new PlanRow(
                            indicator.code(),
                            indicator.name(),
                            indicator.unit(),
                            actual(),
                            figure.planCity(),
                            figure.planDistrict(),
                            city,
                            district,
                            asOf,
                            elapsed(asOf));
        }

        @Nullable
        YearRow year() {
            BigDecimal stated = decimal(figure.yoy());
            if (stated != null && figure.yoyKind() == YoyKind.GROWTH) {
                stated = stated.add(HUNDRED);
            }
            BigDecimal percent = stated == null ? computed(figure.samePeriod()) : stated;
            return percent == null
                    ? null
                    : new YearRow(
                            indicator.code(),
                            indicator.name(),
                            indicator.unit(),
                            actual(),
                            figure.samePeriod(),
                            percent);
        }

        private @Nullable BigDecimal percent(@Nullable String stated, @Nullable String plan) {
            BigDecimal percent = decimal(stated);
            return percent == null ? computed(plan) : percent;
        }

        /** The value in percent of another one, with one decimal; of rates and shares that would mean nothing. */
        private @Nullable BigDecimal computed(@Nullable String whole) {
            if (indicator.type() == IndicatorType.RATIO || indicator.unit().equals("%")) {
                return null;
            }
            BigDecimal actual = value(figure.actual());
            BigDecimal base = value(whole);
            return actual == null || base == null || base.signum() <= 0
                    ? null
                    : actual.multiply(HUNDRED).divide(base, 1, RoundingMode.HALF_UP);
        }

        private @Nullable BigDecimal value(@Nullable String text) {
            if (indicator.type() == IndicatorType.DECIMAL) {
                return decimal(text);
            }
            return text == null ? null : number(VietnameseNumber.integer(text));
        }

        private @Nullable String actual() {
            return figure.total() == null ? figure.actual() : figure.actual() + "/" + figure.total();
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : number(VietnameseNumber.decimal(text));
    }

    /** The Vietnamese reading, which the drafter of a submitted figure has confirmed where there are two. */
    private static @Nullable BigDecimal number(VietnameseNumber.Reading reading) {
        if (reading instanceof VietnameseNumber.Value exact) {
            return exact.value();
        }
        return reading instanceof VietnameseNumber.Ambiguous ambiguous ? ambiguous.asThousands() : null;
    }

    /** A month stands for its last day. */
    private static LocalDate day(@Nullable String asOf, LocalDate usual) {
        if (asOf == null) {
            return usual;
        }
        try {
            return asOf.length() == "2022-06".length() ? YearMonth.parse(asOf).atEndOfMonth() : LocalDate.parse(asOf);
        } catch (DateTimeException unreadable) {
            return usual;
        }
    }
}
