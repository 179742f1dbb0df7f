package org.reportchain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.csv.CsvFile;
import org.reportchain.csv.CsvRow;
import org.reportchain.csv.Fault;
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
 * missing, the level that a unit must be directly below to have the role.
 */
class OrganisationFiles {

    private final CsvFile unitsFile;
    private final CsvFile rolesFile;
    private final CsvFile holdersFile;
    private final List<Entry<Unit>> units = new ArrayList<>();
    private final List<Entry<Role>> roles = new ArrayList<>();
    private final List<Entry<Holder>> holders = new ArrayList<>();
    private final List<Entry<Person>> people = new ArrayList<>();

    OrganisationFiles(ResourceLoader resources, String location) {
        String folder = location.endsWith("/") ? location : location + "/";
        unitsFile = CsvFile.read(
                resources.getResource(folder + "units.csv"),
                "units.csv",
                "code",
                "name",
                "kind",
                "parent",
                "symbol",
                "valid_from",
                "valid_to");
        rolesFile = CsvFile.read(
                resources.getResource(folder + "roles.csv"), "roles.csv", "level", "role", "title_vi", "member_of");
        holdersFile = CsvFile.read(
                resources.getResource(folder + "holders.csv"),
                "holders.csv",
                "post",
                "person",
                "name",
                "email",
                "valid_from",
                "valid_to");
        unitsFile.rows().forEach(this::readUnit);
        rolesFile.rows().forEach(this::readRole);
        holdersFile.rows().forEach(this::readHolder);
    }

    CsvFile unitsFile() {
        return unitsFile;
    }

    CsvFile rolesFile() {
        return rolesFile;
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
        if (row.isSound() && kind.isPresent() && from != null) {
            units.add(new Entry<>(
                    new Unit(code, name, kind.get(), row.optional("parent"), row.optional("symbol"), from, to), row));
        }
    }

    private void readRole(CsvRow row) {
        Optional<Level> level = row.word("level", Level.class);
        String role = row.required("role");
        String title = row.required("title_vi");
        String bodies = row.text("member_of");
        Level under = row.text("under").isEmpty()
                ? null
                : row.word("under", Level.class).orElse(null);
        if (row.isSound() && level.isPresent()) {
            Set<String> memberOf = bodies.isEmpty() ? Set.of() : Set.copyOf(List.of(bodies.split("\\s+")));
            roles.add(new Entry<>(new Role(level.get(), role, roles.size(), title, memberOf, under), row));
        }
    }

    private void readHolder(CsvRow row) {
        String post = row.required("post");
        String person = row.required("person");
        String name = row.required("name");
        LocalDate from = firstDay(row);
        LocalDate to = row.date("valid_to");
        if (row.isSound() && from != null) {
            holders.add(new Entry<>(new Holder(post, person, from, to), row));
            people.add(new Entry<>(new Person(person, name, row.optional("email")), row));
        }
    }

    private static @Nullable LocalDate firstDay(CsvRow row) {
        row.required("valid_from");
        return row.date("valid_from");
    }
}
