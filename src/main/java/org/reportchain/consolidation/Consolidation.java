package org.reportchain.consolidation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.UnitKind;
import org.reportchain.period.Aggregation;
import org.reportchain.period.Programme;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.period.Section;
import org.reportchain.report.CarriedItem;
import org.reportchain.report.Limitation;
import org.reportchain.report.Nature;
import org.reportchain.report.PlannedTask;
import org.reportchain.report.ProgrammeProgress;

/**
 * What the approved reports of a period say together, every part with the units that it comes from.
 *
 * @param report id of the city's own report
 * @param comparable whether figures can be compared with those of the year before
 * @param units every unit of the period, by code; only approved ones are in the other parts
 * @param limitations by the section of the outline that they concern, those without one last
 * @param tasks by their owner, the most frequent first
 * @param carried what earlier periods left open, with its state, by unit
 */
public record Consolidation(
        ReportingPeriod period,
        String report,
        boolean comparable,
        List<Section> outline,
        List<UnitStanding> units,
        List<IndicatorRow> indicators,
        List<SectionTexts> sections,
        List<LimitationGroup> limitations,
        List<TaskGroup> tasks,
        List<Programme> programmes,
        List<ProgrammeRow> progress,
        List<UnitCarried> carried) {

    /** Whether a unit's report counts. */
    public enum Standing {
        APPROVED,
        MISSING,
        EXCLUDED
    }

    /**
     * One unit of the period.
     *
     * @param report id of its report; null when none is open
     * @param state where its report stands, in words
     * @param version the approved version
     * @param sha256 of the approved version's content
     * @param reason why it is excluded
     */
    public record UnitStanding(
            String code,
            String name,
            UnitKind kind,
            String committee,
            Standing standing,
            @Nullable String report,
            String state,
            @Nullable Integer version,
            @Nullable String sha256,
            @Nullable String reason) {}

    /**
     * One indicator.
     *
     * @param value the city's value, "a/b" for a ratio; null where values are only listed or nobody has given one
     * @param cityLineName name of the part that the city collects itself; null where there is none
     * @param cityLine that part, as the city's drafter typed it
     * @param missing units that the indicator applies to and whose value is not here, by code
     */
    public record IndicatorRow(
            String code,
            String section,
            String name,
            String unit,
            Aggregation aggregation,
            @Nullable String value,
            @Nullable String cityLineName,
            @Nullable String cityLine,
            List<UnitFigure> figures,
            List<String> missing) {}

    /**
     * One unit's value of an indicator.
     *
     * @param value "a/b" for a ratio; what was typed where that is no number
     * @param readable whether it is a number and, where values are added up, in the sum
     * @param difference how it differs from the sum of its communes' values, if it does
     * @param reason why it may differ, as its drafter wrote it
     */
    public record UnitFigure(
            String unit,
            String value,
            boolean readable,
            @Nullable String asOf,
            @Nullable Nature nature,
            @Nullable String explanation,
            @Nullable String difference,
            @Nullable String reason) {}

    /** What units wrote in one section. */
    public record SectionTexts(String code, String title, List<UnitText> texts) {}

    public record UnitText(String unit, String text) {}

    /**
     * Limitations of one kind.
     *
     * @param section empty for those whose drafter named none
     * @param units that have one, each once
     */
    public record LimitationGroup(String section, String title, List<String> units, List<UnitLimitation> rows) {}

    public record UnitLimitation(String unit, Limitation limitation) {}

    /** Tasks of one owner. */
    public record TaskGroup(String owner, List<String> units, List<UnitTask> rows) {}

    public record UnitTask(String unit, PlannedTask task) {}

    public record UnitCarried(String unit, CarriedItem item) {}

    /** One unit's progress, by the number of the programme. */
    public record ProgrammeRow(String unit, Map<String, ProgrammeProgress> programmes) {}
}
