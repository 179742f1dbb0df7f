package org.reportchain.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Service;

/** Knows every reporting period and what it asks for. */
@Service
public class Periods {

    /** Lifecycle phase in which the files are loaded; what needs the periods at start takes a greater phase. */
    public static final int START_PHASE = Organisation.START_PHASE + 10;

    private final PeriodTables tables;
    private final Organisation organisation;

    Periods(PeriodTables tables, Organisation organisation) {
        this.tables = tables;
        this.organisation = organisation;
    }

    /** The period of that code; {@link Refusal} NOT_FOUND when there is none. */
    public ReportingPeriod period(String code) {
        return all().stream()
                .filter(period -> period.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("period.unknown", code));
    }

    /** Every period, the earliest first. */
    public List<ReportingPeriod> all() {
        return tables.periods();
    }

    /** The periods that have opened by the organisation's day, the earliest first. */
    public List<ReportingPeriod> opened() {
        LocalDate day = organisation.asOf();
        return all().stream().filter(period -> !period.opening().isAfter(day)).toList();
    }

    /** The sections in printed order. */
    public List<Section> outline(String period) {
        return tables.outline(period);
    }

    /** The indicators in printed order. */
    public List<Indicator> catalogue(String period) {
        return tables.catalogue(period);
    }

    public List<Programme> programmes(String period) {
        return tables.programmes(period);
    }

    /** Denominators that are registered for a unit, by indicator: how many targets it was assigned. */
    public Map<String, Integer> targets(String period, String unit) {
        return tables.targets(period, unit);
    }

    /** Codes of the units that must report: all that stand directly under the city on the day on which the period opens. */
    public List<String> unitsDue(String period) {
        LocalDate opening = period(period).opening();
        return Stream.of(Level.DISTRICT, Level.COMMUNE)
                .flatMap(level -> organisation.units(level, opening).stream())
                .filter(Unit::isDirectlyUnderTheCity)
                .map(Unit::code)
                .toList();
    }
}
