package org.reportchain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.csv.CsvFile;
import org.reportchain.csv.CsvRow;
import org.reportchain.csv.Fault;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * The three files of an organisation, read but not yet checked against each other.
 *
 * <p>The shipped units.csv is Hà Nội as of 2022 (codes of the General Statistics Office). Its rows start on 2021-01-01:
 * lists of February 2021 and May 2022 hold the same 579 communes, and no earlier one was compared. Districts and
 * communes end on 2025-06-30, the day before the district level was abolished; the communes merged some months earlier
 * are not told apart. Sơn Tây's symbol is empty because no paper of a town committee has been seen. The 126 communes and
 * wards directly under the city follow on 2025-07-01, with codes that older units had.
 *
 * <p>A role's {@code member_of} holds the bodies that it belongs to, separated by blanks; {@code under}, which may be
 * missing, the level that a unit must be directly below to have the role. A unit's {@code merged_into}, which may be
 * missing too, holds the codes of the units in which its area goes on.
 */
class OrganisationFiles {

    private final CsvFile unitsFile;
    private final CsvFile rolesFile;
    private final CsvFile holdersFile;
    private final List<Entry<Unit>> units = new ArrayList<>();
    private final List<Entry<Role>> roles = new ArrayList<>();
    private final List<Entry<Holder>> holders = new ArrayList<>();
    private final List<Entry<Person>> people = new ArrayList<>();
    private final Map<Unit, List<String>> mergedInto = new HashMap<>();

    static OrganisationFiles ofFolder(ResourceLoader resources, String location) {
        String folder = location.endsWith("/") ? location : location + "/";
        return new OrganisationFiles(name -> resources.getResource(folder + name));
    }

    OrganisationFiles(Function<String, Resource> files) {
        unitsFile = CsvFile.read(
                files.apply("units.csv"),
                "units.csv",
                "code",
                "name",
                "kind",
                "parent",
                "symbol",
                "valid_from",
                "valid_to");
        rolesFile = CsvFile.read(files.apply("roles.csv"), "roles.csv", "level", "role", "title_vi", "member_of");
        holdersFile = CsvFile.read(
                files.apply("holders.csv"), "holders.csv", "post", "person", "name", "email", "valid_from", "valid_to");
        unitsFile.rows().forEach(this::readUnit);
        rolesFile.rows().forEach(this::readRole);
        holdersFile.rows().forEach(this::readHolder);
    }

    CsvFile unitsFile() {
        return unitsFile;
    }

    List<Entry<Unit>> units() {
        return units;
    }

    List<Entry<Role>> roles() {
        return roles;
    }

    List<Entry<Holder>> holders() {
        return holders;
    }

    /** One entry per row of holders.csv: the same person may stand on several. */
    List<Entry<Person>> people() {
        return people;
    }

    /** The codes of the units in which the area of a unit goes on; nothing for a unit that its row does not say it of. */
    Map<Unit, List<String>> mergedInto() {
        return mergedInto;
    }

    /** SHA-256 of each of the three files: the same files have the same. */
    String hashes() {
        return String.join(" ", unitsFile.sha256(), rolesFile.sha256(), holdersFile.sha256());
    }

    /** Codes that stand on a row that could not be read: they exist, but nothing more can be said of them. */
    Set<String> unreadCodes() {
        return unread(unitsFile, units, "code");
    }

    /** Roles that stand on a row that could not be read. */
    Set<String> unreadRoles() {
        return unread(rolesFile, roles, "role");
    }

    private static <T> Set<String> unread(CsvFile file, List<Entry<T>> entries, String column) {
        Set<CsvRow> read = entries.stream().map(Entry::row).collect(Collectors.toSet());
        return file.rows().stream()
                .filter(row -> !read.contains(row))
                .map(row -> row.text(column))
                .collect(Collectors.toSet());
    }

    List<Fault> faults() {
        return Stream.of(unitsFile, rolesFile, holdersFile)
                .flatMap(file -> file.faults().stream())
                .toList();
    }

    private void readUnit(CsvRow row) {
        String code = row.required("code");
        String name = row.required("name");
        Optional<UnitKind> kind = row.word("kind", UnitKind.class);
        LocalDate from = firstDay(row);
        LocalDate to = row.date("valid_to");
        row.refuseFormulas("name", "symbol");
        if (row.isSound() && kind.isPresent() && from != null) {
            Unit unit = new Unit(code, name, kind.get(), row.optional("parent"), row.optional("symbol"), from, to);
            units.add(new Entry<>(unit, row));
            List<String> into = words(row.text("merged_into"));
            if (!into.isEmpty()) {
                mergedInto.put(unit, into);
            }
        }
    }

    private void readRole(CsvRow row) {
        Optional<Level> level = row.word("level", Level.class);
        String role = row.required("role");
        String title = row.required("title_vi");
        List<String> bodies = words(row.text("member_of"));
        Level under = row.text("under").isEmpty()
                ? null
                : row.word("under", Level.class).orElse(null);
        row.refuseFormulas("title_vi");
        if (row.isSound() && level.isPresent()) {
            roles.add(new Entry<>(new Role(level.get(), role, roles.size(), title, Set.copyOf(bodies), under), row));
        }
    }

    private void readHolder(CsvRow row) {
        String post = row.required("post");
        String person = row.required("person");
        String name = row.required("name");
        LocalDate from = firstDay(row);
        LocalDate to = row.date("valid_to");
        row.refuseFormulas("name", "email");
        if (row.isSound() && from != null) {
            holders.add(new Entry<>(new Holder(post, person, from, to), row));
            people.add(new Entry<>(new Person(person, name, row.optional("email")), row));
        }
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\s+"));
    }

    private static @Nullable LocalDate firstDay(CsvRow row) {
        row.required("valid_from");
        return row.date("valid_from");
    }
}
