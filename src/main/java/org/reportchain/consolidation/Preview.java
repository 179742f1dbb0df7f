package org.reportchain.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.reportchain.consolidation.Consolidation.IndicatorRow;
import org.reportchain.consolidation.Consolidation.LimitationGroup;
import org.reportchain.consolidation.Consolidation.ProgrammeRow;
import org.reportchain.consolidation.Consolidation.SectionTexts;
import org.reportchain.consolidation.Consolidation.Standing;
import org.reportchain.consolidation.Consolidation.TaskGroup;
import org.reportchain.consolidation.Consolidation.UnitCarried;
import org.reportchain.consolidation.Consolidation.UnitFigure;
import org.reportchain.consolidation.Consolidation.UnitLimitation;
import org.reportchain.consolidation.Consolidation.UnitStanding;
import org.reportchain.consolidation.Consolidation.UnitTask;
import org.reportchain.consolidation.Consolidation.UnitText;
import org.reportchain.period.Indicator;
import org.reportchain.period.Section;
import org.reportchain.period.SectionKind;
import org.reportchain.report.Figure;
import org.reportchain.report.Finding;
import org.reportchain.report.ReportContent;
import org.reportchain.text.Texts;

/** Lays out what approved reports say together. */
final class Preview {

    private final Material material;
    private final Map<String, Map<String, Finding>> differences;
    private final ReportContent city;

    /**
     * @param differences findings of R-12 by unit and then by field
     * @param city what the city's drafter has written so far
     */
    Preview(Material material, Map<String, Map<String, Finding>> differences, ReportContent city) {
        this.material = material;
        this.differences = differences;
        this.city = city;
    }

    Consolidation consolidation(boolean comparable) {
        return new Consolidation(
                material.period(),
                material.report(),
                comparable,
                material.outline(),
                material.units(),
                material.sums().stream().map(this::row).toList(),
                sections(),
                limitations(),
                tasks(),
                material.programmes(),
                material.approved().stream()
                        .map(report -> new ProgrammeRow(
                                report.unit().code(), report.content().programmes()))
                        .toList(),
                rows(material, ReportContent::carried, UnitCarried::new));
    }

    private IndicatorRow row(IndicatorSum sum) {
        Indicator indicator = sum.indicator();
        Figure own = city.figures().getOrDefault(indicator.code(), Figure.EMPTY);
        String line = indicator.cityLine() == null ? null : own.parts().get(indicator.cityLine());
        return new IndicatorRow(
                indicator.code(),
                indicator.section(),
                indicator.name(),
                indicator.unit(),
                indicator.aggregation(),
                sum.value(IndicatorSum.number(indicator, own, line)),
                indicator.cityLine(),
                line,
                figures(sum),
                missing(sum));
    }

    private List<UnitFigure> figures(IndicatorSum sum) {
        List<UnitFigure> figures = new ArrayList<>();
        for (Approved report : material.approved()) {
            String unit = report.unit().code();
            String readable = sum.units().get(unit);
            String value = readable == null ? sum.unreadable().get(unit) : readable;
            if (value != null) {
                figures.add(figure(sum.indicator(), report, value, readable != null));
            }
        }
        return figures;
    }

    private UnitFigure figure(Indicator indicator, Approved report, String value, boolean readable) {
        Figure figure = report.content().figures().getOrDefault(indicator.code(), Figure.EMPTY);
        Finding difference =
                differences.getOrDefault(report.unit().code(), Map.of()).get("figures." + indicator.code() + ".actual");
        return new UnitFigure(
                report.unit().code(),
                value,
                readable,
                figure.asOf(),
                figure.nature(),
                figure.explanation(),
                difference == null ? null : difference.message(),
                difference == null ? null : difference.reason());
    }

    private List<String> missing(IndicatorSum sum) {
        return material.units().stream()
                .filter(unit -> unit.standing() != Standing.EXCLUDED)
                .filter(unit -> sum.indicator().appliesTo().contains(unit.kind()))
                .map(UnitStanding::code)
                .filter(code -> !sum.units().containsKey(code))
                .toList();
    }

    private List<SectionTexts> sections() {
        return material.outline().stream()
                .filter(section -> section.kind() == SectionKind.TEXT)
                .map(section -> new SectionTexts(section.code(), section.title(), texts(material, section)))
                .toList();
    }

    /** What each unit wrote in a section. */
    static List<UnitText> texts(Material material, Section section) {
        List<UnitText> texts = new ArrayList<>();
        for (Approved report : material.approved()) {
            String text = report.content().sections().get(section.code());
            if (text != null) {
                texts.add(new UnitText(report.unit().code(), text));
            }
        }
        return texts;
    }

    private List<LimitationGroup> limitations() {
        return limitations(material);
    }

    /** All limitations by the section that they concern. */
    static List<LimitationGroup> limitations(Material material) {
        Map<String, String> titles = new LinkedHashMap<>();
        material.outline().forEach(section -> titles.put(section.code(), section.title()));
        titles.put("", Texts.text("consolidation.unclassified"));
        List<UnitLimitation> all = rows(material, ReportContent::limitations, UnitLimitation::new);
        List<LimitationGroup> groups = new ArrayList<>();
        titles.forEach((section, title) -> {
            List<UnitLimitation> rows = all.stream()
                    .filter(row -> section.equals(known(row.limitation().section(), titles)))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new LimitationGroup(section, title, units(rows, UnitLimitation::unit), rows));
            }
        });
        return groups;
    }

    private static String known(String section, Map<String, String> titles) {
        return titles.containsKey(section) ? section : "";
    }

    private List<TaskGroup> tasks() {
        Map<String, List<UnitTask>> groups = new LinkedHashMap<>();
        for (UnitTask row : rows(material, ReportContent::tasks, UnitTask::new)) {
            groups.computeIfAbsent(row.task().owner(), owner -> new ArrayList<>())
                    .add(row);
        }
        return groups.entrySet().stream()
                .map(group -> new TaskGroup(group.getKey(), units(group.getValue(), UnitTask::unit), group.getValue()))
                .sorted(Comparator.comparingInt(
                                (TaskGroup group) -> -group.rows().size())
                        .thenComparing(TaskGroup::owner))
                .toList();
    }

    private static <T, R> List<R> rows(
            Material material, Function<ReportContent, List<T>> list, BiFunction<String, T, R> row) {
        return material.approved().stream()
                .flatMap(report -> list.apply(report.content()).stream()
                        .map(item -> row.apply(report.unit().code(), item)))
                .toList();
    }

    private static <R> List<String> units(List<R> rows, Function<R, String> unit) {
        return rows.stream().map(unit).distinct().toList();
    }
}
