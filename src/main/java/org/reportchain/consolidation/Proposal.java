package org.reportchain.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reportchain.consolidation.Consolidation.LimitationGroup;
import org.reportchain.consolidation.Consolidation.Standing;
import org.reportchain.consolidation.Consolidation.UnitLimitation;
import org.reportchain.consolidation.Consolidation.UnitStanding;
import org.reportchain.period.Programme;
import org.reportchain.period.Section;
import org.reportchain.period.SectionKind;
import org.reportchain.report.Figure;
import org.reportchain.report.Limitation;
import org.reportchain.report.ProgrammeProgress;
import org.reportchain.report.ReportContent;
import org.reportchain.text.Texts;

/**
 * What the city's report would say if nobody at the city had written anything: figures added up or listed, and the words of
 * the units one after the other. Tasks and issued documents stay the units' own and are not in it.
 *
 * @param tooLong places whose sources together are longer than anybody would shorten in a draft
 */
record Proposal(ReportContent content, List<String> tooLong) {

    private static final int LONGEST_SECTION = 20_000;
    private static final int LONGEST_CELL = 5_000;

    /** Makes a proposal; its parts share the list of places that are too long. */
    static Proposal of(Material material) {
        List<String> tooLong = new ArrayList<>();
        ReportContent content = new ReportContent(
                null,
                null,
                sections(material, tooLong),
                figures(material),
                limitations(material, tooLong),
                null,
                null,
                programmes(material, tooLong),
                null,
                null,
                exclusions(material),
                null);
        return new Proposal(content, tooLong);
    }

    private static Map<String, String> sections(Material material, List<String> tooLong) {
        Map<String, String> sections = new TreeMap<>();
        for (Section section : material.outline()) {
            if (section.kind() == SectionKind.TEXT
                    && section.appliesTo().contains(material.city().kind())) {
                Sayings sayings = new Sayings();
                Preview.texts(material, section)
                        .forEach(text -> sayings.add(committee(material, text.unit()), text.text()));
                if (sayings.text().length() > LONGEST_SECTION) {
                    tooLong.add(Places.section(section.code()));
                } else {
                    sections.put(section.code(), sayings.text());
                }
            }
        }
        return sections;
    }

    private static Map<String, Figure> figures(Material material) {
        Map<String, Figure> figures = new TreeMap<>();
        material.sums().stream()
                .filter(sum ->
                        sum.indicator().appliesTo().contains(material.city().kind()))
                .forEach(sum -> figures.put(sum.indicator().code(), CityFigure.proposed(sum)));
        return figures;
    }

    private static List<Limitation> limitations(Material material, List<String> tooLong) {
        List<Limitation> limitations = new ArrayList<>();
        for (LimitationGroup group : Preview.limitations(material)) {
            Limitation row = new Limitation(
                    group.section(),
                    said(material, group, Limitation::description),
                    said(material, group, Limitation::cause),
                    said(material, group, Limitation::owner),
                    said(material, group, Limitation::remedy),
                    latest(group));
            if (fit(row.description(), row.cause(), row.owner(), row.remedy())) {
                limitations.add(row);
            } else {
                tooLong.add(Texts.text("consolidation.place.limitationsOf", group.title()));
            }
        }
        return limitations;
    }

    private static String said(Material material, LimitationGroup group, Function<Limitation, String> cell) {
        Sayings sayings = new Sayings();
        group.rows().forEach(row -> sayings.add(committee(material, row.unit()), cell.apply(row.limitation())));
        return sayings.text();
    }

    private static @Nullable LocalDate latest(LimitationGroup group) {
        return group.rows().stream()
                .map(UnitLimitation::limitation)
                .map(Limitation::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<String, ProgrammeProgress> programmes(Material material, List<String> tooLong) {
        Map<String, ProgrammeProgress> programmes = new TreeMap<>();
        for (Programme programme : material.programmes()) {
            ProgrammeProgress progress = new ProgrammeProgress(
                    said(material, programme, ProgrammeProgress::result),
                    said(material, programme, ProgrammeProgress::difficulty),
                    said(material, programme, ProgrammeProgress::next),
                    said(material, programme, ProgrammeProgress::completion));
            if (fit(progress.result(), progress.difficulty(), progress.next(), progress.completion())) {
                programmes.put(programme.number(), progress);
            } else {
                tooLong.add(Places.programme(programme.number()));
            }
        }
        return programmes;
    }

    private static String said(Material material, Programme programme, Function<ProgrammeProgress, String> cell) {
        Sayings sayings = new Sayings();
        for (Approved report : material.approved()) {
            ProgrammeProgress progress = report.content().programmes().get(programme.number());
            if (progress != null) {
                sayings.add(report.unit().committee(), cell.apply(progress));
            }
        }
        return sayings.text();
    }

    /** Under these keys rule R-13 finds why a unit's values are not in the sums. */
    private static Map<String, String> exclusions(Material material) {
        Map<String, String> reasons = new TreeMap<>();
        for (UnitStanding unit : material.units()) {
            if (unit.standing() == Standing.EXCLUDED && unit.reason() != null) {
                reasons.put("R-13@units." + unit.code(), unit.reason());
            }
        }
        return reasons;
    }

    private static boolean fit(String... cells) {
        return List.of(cells).stream().allMatch(cell -> cell.length() <= LONGEST_CELL);
    }

    private static String committee(Material material, String code) {
        return material.units().stream()
                .filter(unit -> unit.code().equals(code))
                .map(UnitStanding::committee)
                .findFirst()
                .orElse(code);
    }
}
