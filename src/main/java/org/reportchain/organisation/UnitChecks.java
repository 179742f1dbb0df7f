package org.reportchain.organisation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.reportchain.csv.CsvFile;

/** Checks that units form one tree on every day, and notes every fault on the row where it stands. */
class UnitChecks {

    private final List<Entry<Unit>> units;
    private final Set<String> unreadCodes;
    private final Map<String, List<Entry<Unit>>> byCode = new TreeMap<>();

    /**
     * Prepares the checks.
     *
     * @param unreadCodes codes whose own row is faulty: as parents they are not called unknown
     */
    UnitChecks(List<Entry<Unit>> units, Set<String> unreadCodes) {
        this.units = units;
        this.unreadCodes = unreadCodes;
        for (Entry<Unit> entry : units) {
            byCode.computeIfAbsent(entry.value().code(), code -> new ArrayList<>())
                    .add(entry);
        }
        byCode.values()
                .forEach(rows -> rows.sort(Comparator.comparing(e -> e.value().validFrom())));
    }

    void run(CsvFile file) {
        units.forEach(this::checkAlone);
        byCode.values().forEach(this::checkDates);
        checkSpelling();
        checkRoots(file);
        Set<String> inCycles = checkCycles();
        units.stream().filter(e -> !inCycles.contains(e.value().code())).forEach(this::checkParent);
    }

    private void checkAlone(Entry<Unit> entry) {
        Unit unit = entry.value();
        int length = unit.level().codeLength();
        if (unit.code().length() != length || !unit.code().chars().allMatch(Character::isLetterOrDigit)) {
            entry.row().fault("organisation.badCode", unit.code(), Integer.toString(length));
        }
        if (unit.validity().endsBeforeItStarts()) {
            entry.row()
                    .fault(
                            "organisation.endBeforeStart",
                            unit.code(),
                            unit.validity().toString());
        }
    }

    private void checkDates(List<Entry<Unit>> rows) {
        for (int later = 1; later < rows.size(); later++) {
            Entry<Unit> row = rows.get(later);
            for (Entry<Unit> earlier : rows.subList(0, later)) {
                if (earlier.value().validFrom().equals(row.value().validFrom())) {
                    row.row()
                            .fault(
                                    "organisation.duplicateUnit",
                                    row.value().code(),
                                    row.value().validFrom().toString(),
                                    line(earlier));
                } else if (earlier.value().validity().overlaps(row.value().validity())) {
                    row.row()
                            .fault(
                                    "organisation.overlappingUnit",
                                    row.value().code(),
                                    row.value().validity().toString(),
                                    earlier.value().validity().toString(),
                                    line(earlier));
                }
            }
        }
    }

    private void checkSpelling() {
        Map<String, Entry<Unit>> spellings = new HashMap<>();
        for (Entry<Unit> entry : units) {
            String code = entry.value().code();
            Entry<Unit> first = spellings.putIfAbsent(folded(code), entry);
            if (first != null && !first.value().code().equals(code)) {
                entry.row().fault("organisation.otherCase", code, first.value().code(), line(first));
            }
        }
    }

    /** Without case and accents. */
    private static String folded(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    /** Checks that a unit whose area goes on in others ends, and that those exist on the day after. */
    void checkMergers(List<Entry<Unit>> read, Map<Unit, List<String>> mergedInto) {
        for (Entry<Unit> entry : read) {
            Unit unit = entry.value();
            LocalDate last = unit.validTo();
            List<String> into = mergedInto.getOrDefault(unit, List.of());
            if (!into.isEmpty() && last == null) {
                entry.row().fault("organisation.mergedWithoutEnd", unit.code(), String.join(" ", into));
            } else if (last != null) {
                into.stream()
                        .filter(code -> !unreadCodes.contains(code) && !exists(code, last.plusDays(1)))
                        .forEach(code -> entry.row()
                                .fault(
                                        "organisation.mergedIntoUnknown",
                                        unit.code(),
                                        code,
                                        last.plusDays(1).toString()));
            }
        }
    }

    private boolean exists(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .anyMatch(entry -> entry.value().validity().contains(day));
    }

    private void checkRoots(CsvFile file) {
        List<Entry<Unit>> roots =
                units.stream().filter(e -> e.value().parent() == null).toList();
        if (roots.isEmpty()) {
            file.fault("organisation.noRoot");
        }
        for (int i = 1; i < roots.size(); i++) {
            Entry<Unit> root = roots.get(i);
            roots.subList(0, i).stream()
                    .filter(other -> !other.value().code().equals(root.value().code())
                            && other.value().validity().overlaps(root.value().validity()))
                    .findFirst()
                    .ifPresent(other -> root.row()
                            .fault(
                                    "organisation.secondRoot",
                                    root.value().code(),
                                    other.value().code(),
                                    line(other)));
        }
    }

    /** Notes each cycle once, on the first row of its smallest code, and returns all codes that are in one. */
    private Set<String> checkCycles() {
        Set<String> inCycles = new HashSet<>();
        for (String start : byCode.keySet()) {
            Set<String> path = new LinkedHashSet<>();
            if (!inCycles.contains(start) && leadsBack(start, start, path)) {
                inCycles.addAll(path);
                Entry<Unit> first = byCode.getOrDefault(start, List.of()).get(0);
                first.row().fault("organisation.cycle", start, String.join(" → ", path) + " → " + start);
            }
        }
        return inCycles;
    }

    private boolean leadsBack(String code, String start, Set<String> path) {
        if (!path.add(code)) {
            return false;
        }
        for (Entry<Unit> entry : byCode.getOrDefault(code, List.of())) {
            String parent = entry.value().parent();
            if (parent != null && (parent.equals(start) || leadsBack(parent, start, path))) {
                return true;
            }
        }
        path.remove(code);
        return false;
    }

    private void checkParent(Entry<Unit> entry) {
        Unit unit = entry.value();
        String parent = unit.parent();
        if (parent == null || unreadCodes.contains(parent)) {
            return;
        }
        List<Entry<Unit>> parents = byCode.getOrDefault(parent, List.of());
        if (parents.isEmpty()) {
            entry.row().fault("organisation.unknownParent", unit.code(), parent);
        } else if (parents.stream()
                .anyMatch(p -> p.value().level().compareTo(unit.level()) >= 0
                        && p.value().validity().overlaps(unit.validity()))) {
            entry.row().fault("organisation.parentNotAbove", unit.code(), parent);
        } else if (!covers(parents, unit)) {
            entry.row()
                    .fault(
                            "organisation.parentNotValid",
                            unit.code(),
                            unit.validity().toString(),
                            parent);
        }
    }

    private static boolean covers(List<Entry<Unit>> parents, Unit unit) {
        Validity rest = unit.validity();
        for (Entry<Unit> parent : parents) {
            Validity validity = parent.value().validity();
            if (validity.contains(rest.from())) {
                if (validity.endsNoEarlierThan(rest)) {
                    return true;
                }
                rest = new Validity(Objects.requireNonNull(validity.to()).plusDays(1), rest.to());
            }
        }
        return false;
    }

    private static String line(Entry<?> entry) {
        return Long.toString(entry.row().line());
    }
}
