package org.reportchain.portal;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.consolidation.Consolidation;
import org.reportchain.consolidation.Consolidation.IndicatorRow;
import org.reportchain.consolidation.Consolidation.UnitFigure;
import org.reportchain.consolidation.Consolidation.UnitStanding;
import org.reportchain.text.Texts;

/**
 * The table of indicators for a spreadsheet: one line for the city and one for each unit that has a value. The a and b of a
 * ratio stand in two columns, since "3/4" would become a date.
 */
final class IndicatorsCsv {

    private IndicatorsCsv() {}

    static String of(Consolidation consolidation) {
        Map<String, String> committees =
                consolidation.units().stream().collect(Collectors.toMap(UnitStanding::code, UnitStanding::committee));
        List<String> lines = new ArrayList<>();
        lines.add(Csv.row(Texts.text("consolidation.csv.columns").split("\\|", -1)));
        for (IndicatorRow row : consolidation.indicators()) {
            lines.add(cityLine(row));
            row.figures().forEach(figure -> lines.add(unitLine(row, figure, committees)));
        }
        return Csv.BYTE_ORDER_MARK + String.join("", lines);
    }

    private static String cityLine(IndicatorRow row) {
        String remark = row.cityLine() == null
                ? Texts.text("consolidation.csv." + row.aggregation())
                : row.cityLineName() + ": " + row.cityLine();
        return Csv.row(
                row.code(),
                row.name(),
                row.unit(),
                Texts.text("consolidation.csv.city"),
                a(row.value()),
                b(row.value()),
                "",
                remark);
    }

    private static String unitLine(IndicatorRow row, UnitFigure figure, Map<String, String> committees) {
        String remark = Stream.of(
                        figure.readable() ? null : Texts.text("consolidation.csv.unreadable"),
                        figure.difference(),
                        figure.explanation())
                .filter(Objects::nonNull)
                .collect(joining(" "));
        return Csv.row(
                row.code(),
                row.name(),
                row.unit(),
                committees.getOrDefault(figure.unit(), figure.unit()),
                a(figure.value()),
                b(figure.value()),
                Objects.requireNonNullElse(figure.asOf(), ""),
                remark);
    }

    private static String a(@Nullable String value) {
        return value == null ? "" : value.split("/", 2)[0];
    }

    private static String b(@Nullable String value) {
        return value != null && value.contains("/") ? value.split("/", 2)[1] : "";
    }
}
