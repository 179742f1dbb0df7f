package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reportchain.period.Indicator;
import org.reportchain.period.IndicatorType;
import org.reportchain.report.Figure;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.reportchain.text.Texts;

/** A figure together with what its indicator means; its numbers are there as far as they can be read. */
record ReadFigure(Indicator indicator, Figure figure) {

    /** Percentages have decimals, whatever the indicator counts. */
    private static final Set<String> PERCENTAGES = Set.of("percentCity", "percentDistrict", "yoy");

    /** The figures whose indicators apply to the unit, in the order of the catalogue. */
    static Map<String, ReadFigure> all(Submission submission) {
        Map<String, ReadFigure> figures = new LinkedHashMap<>();
        submission.catalogue().forEach((code, indicator) -> {
            Figure figure = submission.content().figures().get(code);
            if (figure != null
                    && indicator.appliesTo().contains(submission.unit().kind())) {
                figures.put(code, new ReadFigure(indicator, figure));
            }
        });
        return figures;
    }

    /** All numbers as typed, by field: {@code planCity}, {@code parts.luân chuyển}, {@code units.00178}. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "actual", figure.actual());
        put(typed, "total", figure.total());
        put(typed, "planCity", figure.planCity());
        put(typed, "planDistrict", figure.planDistrict());
        put(typed, "percentCity", figure.percentCity());
        put(typed, "percentDistrict", figure.percentDistrict());
        put(typed, "samePeriod", figure.samePeriod());
        put(typed, "yoy", figure.yoy());
        put(typed, "carriedOver", figure.carriedOver());
        put(typed, "previous", figure.previous());
        figure.parts().forEach((name, text) -> typed.put("parts." + name, text));
        figure.units().forEach((code, text) -> typed.put("units." + code, text));
        return typed;
    }

    /** What was typed in any field, or null when it is blank. */
    @Nullable
    String typed(String field) {
        return switch (field) {
            case "asOf" -> figure.asOf();
            case "nature" -> figure.nature() == null ? null : figure.nature().name();
            case "explanation" -> figure.explanation();
            default -> typed().get(field);
        };
    }

    /** What was typed, for a sentence. */
    String shown(String field) {
        String typed = typed(field);
        return typed == null ? "" : typed;
    }

    /** The number in a field; null when it is blank, no number, or still waits for its confirmation. */
    @Nullable
    BigDecimal number(String field) {
        String text = typed().get(field);
        return text == null ? null : value(text, field);
    }

    /** The a of a subordinate unit's a/b, or its plain value. */
    @Nullable
    BigDecimal ofUnit(String code) {
        String text = figure.units().get(code);
        return text == null
                ? null
                : value(isShare(text) ? text.substring(0, text.indexOf('/')).strip() : text, "units");
    }

    VietnameseNumber.Reading reading(String text, String field) {
        return figure.reading(text, indicator.type() == IndicatorType.DECIMAL || PERCENTAGES.contains(field));
    }

    /** Whether a unit's value is written as a/b. */
    boolean isShare(String text) {
        return indicator.type() == IndicatorType.RATIO && text.indexOf('/') > 0;
    }

    String path(String field) {
        return "figures." + indicator.code() + "." + field;
    }

    /** "Tổng thu ngân sách nhà nước trên địa bàn (KT-01)". */
    String label() {
        return label(indicator);
    }

    static String label(Indicator indicator) {
        return Texts.text("report.indicator", indicator.name(), indicator.code());
    }

    static String fieldLabel(String field) {
        int dot = field.indexOf('.');
        return dot < 0
                ? Texts.text("report.field." + field)
                : Texts.text("report.field." + field.substring(0, dot), field.substring(dot + 1));
    }

    /** Half a unit of the last digit that was typed: 0,5 for "51" and 0,05 for "77,0". */
    static BigDecimal halfUnit(BigDecimal number) {
        return new BigDecimal(BigInteger.valueOf(5), number.scale() + 1);
    }

    /** How far a sum may be off because its terms were rounded; whole numbers are not rounded. */
    BigDecimal rounding(BigDecimal term) {
        return indicator.type() == IndicatorType.DECIMAL ? halfUnit(term) : BigDecimal.ZERO;
    }

    private @Nullable BigDecimal value(String text, String field) {
        return reading(text, field) instanceof VietnameseNumber.Value read ? read.value() : null;
    }

    private static void put(Map<String, String> map, String field, @Nullable String text) {
        if (text != null) {
            map.put(field, text);
        }
    }
}
