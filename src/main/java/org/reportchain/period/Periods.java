package org.reportchain.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final Openings openings;
    private final Organisation organisation;

    Periods(PeriodTables tables, Openings openings, Organisation organisation) {
        this.tables = tables;
        this.openings = openings;
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

    /** Codes of the units whose reports are waited for: those that it was opened for, less the excluded. */
    public List<String> unitsDue(String period) {
        return openings.find(period).isEmpty()
                ? unitsToAsk(period(period).opening())
                : openings.units(period).stream()
                        .filter(unit -> !unit.excluded())
                        .map(DueUnit::unit)
                        .toList();
    }

    /** The units that the city does not wait for, each with the reason. */
    public Map<String, String> exclusions(String period) {
        Map<String, String> reasons = new TreeMap<>();
        for (DueUnit unit : openings.units(period)) {
            if (unit.excludedReason() != null) {
                reasons.put(unit.unit(), unit.excludedReason());
            }
        }
        return reasons;
    }

    /** Whom a period that opens on that day asks: every unit directly below a city, whatever its level. */
    public List<String> unitsToAsk(LocalDate opening) {
        return organisation.units(Level.CITY, opening).stream()
                .flatMap(city -> organisation.children(city.code(), opening).stream())
                .map(Unit::code)
                .toList();
    }
}
