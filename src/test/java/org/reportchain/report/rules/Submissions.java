package org.reportchain.report.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Unit;
import org.reportchain.organisation.UnitKind;
import org.reportchain.period.Indicator;
import org.reportchain.period.PeriodSample;
import org.reportchain.report.Finding;
import org.reportchain.report.Report;
import org.reportchain.report.ReportContent;
import org.reportchain.report.ReportJson;
import org.reportchain.report.ReportState;
import org.reportchain.report.Rule;
import org.reportchain.report.Submission;

/** Submissions of four real units, written as JSON with single quotes. */
final class Submissions {

    static final Unit HA_NOI = unit("01", "Hà Nội", UnitKind.CITY, null);
    static final Unit DONG_DA = unit("006", "Đống Đa", UnitKind.URBAN_DISTRICT, "01");
    static final Unit GIA_LAM = unit("018", "Gia Lâm", UnitKind.RURAL_DISTRICT, "01");
    static final Unit SON_TAY = unit("269", "Sơn Tây", UnitKind.TOWN, "01");

    private static final Rule[] FIGURE_RULES = {
        new VietnameseFormat(),
        new PercentOfPlan(),
        new UnitMagnitude(),
        new PlanBand(),
        new YearOnYear(),
        new ComponentSum(),
        new RatioBounds(),
        new KindsSum(),
        new HandledWithinFound(),
        new CumulativeGrowth(),
        new AsOfWindow(),
        new CommuneSum(),
        new CitySum(),
        new AppliesToUnit(),
        new ZeroExplained(),
        new TargetsOnCourse()
    };

    private Submissions() {}

    static Submission of(Unit unit, String json) {
        return of(unit, json, PeriodSample.catalogue());
    }

    static Submission of(Unit unit, String json, Map<String, Indicator> catalogue) {
        return new Submission(
                new Report("2022-H1-" + unit.code(), "2022-H1", unit.code(), ReportState.DRAFTING),
                content(json),
                unit,
                subordinates(unit),
                PeriodSample.period(),
                PeriodSample.outline(),
                catalogue,
                PeriodSample.programmes(),
                PeriodSample.targets(unit.code()),
                null);
    }

    /** A catalogue in which one indicator has other limits. */
    static Map<String, Indicator> catalogueWith(Indicator changed) {
        Map<String, Indicator> catalogue = new HashMap<>(PeriodSample.catalogue());
        catalogue.put(changed.code(), changed);
        return catalogue;
    }

    static ReportContent content(String json) {
        return ReportJson.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** The keys of what the rules find, such as {@code R-01@figures.KT-01.percentCity}. */
    static List<String> keys(Submission submission, Rule... rules) {
        return found(submission, rules).stream().map(Finding::key).toList();
    }

    /** The same, of every rule about figures, sorted. */
    static List<String> figureFindings(Unit unit, String figures) {
        return keys(of(unit, "{'figures':{" + figures + "}}"), FIGURE_RULES).stream()
                .sorted()
                .toList();
    }

    /** Keys written one after the other with a blank between them, sorted. */
    static List<String> sorted(String keys) {
        return keys.isEmpty()
                ? List.of()
                : Stream.of(keys.split(" (?=R-)")).sorted().toList();
    }

    static List<Finding> found(Submission submission, Rule... rules) {
        return Arrays.stream(rules)
                .flatMap(rule -> rule.check(submission).stream())
                .toList();
    }

    private static List<Unit> subordinates(Unit unit) {
        return switch (unit.code()) {
            case "01" -> List.of(DONG_DA, GIA_LAM, SON_TAY);
            case "006" -> units(unit, Map.of(UnitKind.WARD, 21));
            case "018" -> units(unit, Map.of(UnitKind.COMMUNE, 20, UnitKind.TOWNSHIP, 2));
            default -> units(unit, Map.of(UnitKind.WARD, 9, UnitKind.COMMUNE, 6));
        };
    }

    private static List<Unit> units(Unit parent, Map<UnitKind, Integer> counts) {
        List<Unit> units = new ArrayList<>();
        counts.forEach((kind, count) -> IntStream.range(0, count)
                .forEach(i -> units.add(
                        unit(parent.code() + kind.ordinal() + (10 + i), kind.name() + i, kind, parent.code()))));
        return units;
    }

    private static Unit unit(String code, String name, UnitKind kind, @Nullable String parent) {
        return new Unit(code, name, kind, parent, null, LocalDate.of(2008, 8, 1), null);
    }
}
