package org.reportchain.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reportchain.consolidation.Consolidation.Standing;
import org.reportchain.consolidation.Consolidation.UnitStanding;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Report;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.report.Version;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;

/** Collects what a consolidation is made from: only approved reports of units that are due and not excluded. */
@Component
class Materials {

    private final Periods periods;
    private final Organisation organisation;
    private final Reports reports;

    Materials(Periods periods, Organisation organisation, Reports reports) {
        this.periods = periods;
        this.organisation = organisation;
        this.reports = reports;
    }

    /** The city of the day on which the period opens. */
    Unit city(ReportingPeriod period) {
        return organisation.units(Level.CITY, period.opening()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("consolidation.noCity", period.title()));
    }

    Material of(ReportingPeriod period) {
        Map<String, String> excluded = periods.exclusions(period.code());
        Map<String, Report> open =
                reports.ofPeriod(period.code()).stream().collect(Collectors.toMap(Report::unit, Function.identity()));
        TreeSet<String> codes = new TreeSet<>(periods.unitsDue(period.code()));
        codes.addAll(excluded.keySet());
        Map<String, Version> approved = approved(codes, open, excluded);
        Unit city = city(period);
        List<UnitStanding> standings = new ArrayList<>();
        List<Approved> sources = new ArrayList<>();
        units(codes, city, period).forEach((code, unit) -> {
            Version version = approved.get(code);
            standings.add(standing(unit, open.get(code), version, excluded.get(code)));
            if (version != null) {
                sources.add(new Approved(unit, version));
            }
        });
        return new Material(
                period,
                city,
                periods.outline(period.code()),
                periods.catalogue(period.code()),
                periods.programmes(period.code()),
                standings,
                sources);
    }

    private Map<String, Version> approved(
            TreeSet<String> codes, Map<String, Report> open, Map<String, String> excluded) {
        Map<String, String> units = open.values().stream()
                .filter(report -> report.state().approved())
                .filter(report -> codes.contains(report.unit()) && !excluded.containsKey(report.unit()))
                .collect(Collectors.toMap(Report::id, Report::unit));
        Map<String, Version> versions = new TreeMap<>();
        reports.newestVersions(units.keySet())
                .forEach(version -> versions.put(units.getOrDefault(version.report(), ""), version));
        return versions;
    }

    private Map<String, Unit> units(TreeSet<String> codes, Unit city, ReportingPeriod period) {
        Map<String, Unit> below = organisation.children(city.code(), period.opening()).stream()
                .collect(Collectors.toMap(Unit::code, Function.identity()));
        Map<String, Unit> units = new TreeMap<>();
        for (String code : codes) {
            Unit known = below.get(code);
            units.put(code, known == null ? organisation.unit(code, period.opening()) : known);
        }
        return units;
    }

    private static UnitStanding standing(
            Unit unit, @Nullable Report report, @Nullable Version version, @Nullable String reason) {
        Standing standing = reason != null ? Standing.EXCLUDED : version != null ? Standing.APPROVED : Standing.MISSING;
        return new UnitStanding(
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.committee(),
                standing,
                report == null ? null : report.id(),
                (report == null ? ReportState.NOT_SENT : report.state()).label(),
                version == null ? null : version.number(),
                version == null ? null : version.sha256(),
                reason);
    }
}
