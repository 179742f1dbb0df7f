package org.reportchain.period;

import java.util.Set;
import org.reportchain.csv.CsvRow;

/** One line of {@code indicators.csv}. */
final class IndicatorRow {

    static final String[] COLUMNS = {
        "code",
        "section",
        "name",
        "unit",
        "type",
        "scale",
        "baselines",
        "direction",
        "applies_to",
        "commune_scope",
        "aggregation",
        "cumulative",
        "hard_min",
        "hard_max",
        "plan_band",
        "yoy_band",
        "sum_of",
        "parts",
        "at_most",
        "carries_over",
        "explain_zero",
        "denominator",
        "claims_plan",
        "city_line"
    };

    private IndicatorRow() {}

    static Indicator read(CsvRow row) {
        Indicator indicator = new Indicator(
                row.text("code"),
                row.required("section"),
                row.required("name"),
                row.required("unit"),
                row.word("type", IndicatorType.class).orElse(IndicatorType.INT),
                Cells.wholeNumber(row, "scale"),
                Cells.words(row, "baselines", Baseline.class),
                row.word("direction", Direction.class).orElse(Direction.INFO),
                Cells.unitKinds(row, "applies_to"),
                Cells.flag(row, "commune_scope"),
                row.word("aggregation", Aggregation.class).orElse(Aggregation.NONE),
                Cells.flag(row, "cumulative"),
                Cells.number(row, "hard_min"),
                Cells.number(row, "hard_max"),
                Cells.range(row, "plan_band"),
                Cells.range(row, "yoy_band"),
                Cells.list(row, "sum_of", " "),
                Cells.list(row, "parts", ";"),
                row.optional("at_most"),
                Cells.flag(row, "carries_over"),
                Cells.flag(row, "explain_zero"),
                row.text("denominator").equals("COMMUNES"),
                Cells.optionalWord(row, "claims_plan", Baseline.class),
                row.optional("city_line"));
        checkValues(row, indicator);
        return indicator;
    }

    private static void checkValues(CsvRow row, Indicator indicator) {
        if (indicator.hardMin() != null
                && indicator.hardMax() != null
                && indicator.hardMin().compareTo(indicator.hardMax()) > 0) {
            row.fault("period.notARange", "hard_min, hard_max", row.text("hard_min") + "-" + row.text("hard_max"));
        }
        if (!row.text("denominator").isEmpty() && !indicator.denominatorCommunes()) {
            row.fault("period.unknownWord", "denominator", row.text("denominator"));
        }
        if ((indicator.denominatorCommunes() || indicator.claimsPlan() != null)
                && indicator.type() != IndicatorType.RATIO) {
            row.fault("period.notARatio", indicator.code());
        }
    }

    static void checkReferences(CsvRow row, Set<String> indicators, Set<String> sections) {
        if (!sections.contains(row.text("section"))) {
            row.fault("period.unknownSection", row.text("section"));
        }
        Cells.list(row, "sum_of", " ").forEach(code -> checkIndicator(row, "sum_of", code, indicators));
        String atMost = row.optional("at_most");
        if (atMost != null) {
            checkIndicator(row, "at_most", atMost, indicators);
        }
    }

    private static void checkIndicator(CsvRow row, String column, String code, Set<String> indicators) {
        if (!indicators.contains(code) || code.equals(row.text("code"))) {
            row.fault("period.unknownIndicator", column, code);
        }
    }
}
