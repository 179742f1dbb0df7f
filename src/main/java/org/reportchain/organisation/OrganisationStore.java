package org.reportchain.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisation's tables; rows are added, changed and ended, never deleted. */
@Repository
class OrganisationStore {

    private static final String VALID = "valid_from <= :on and (valid_to is null or valid_to >= :on)";
    private static final String UNIT = "select code, name, kind, parent, symbol, valid_from, valid_to from unit";
    private static final String HOLDER = "select post, person, valid_from, valid_to from post_holder";

    private static final Table<Unit> UNITS = new Table<>(
            "insert into unit (code, valid_from, valid_to, name, kind, parent, symbol)"
                    + " values (:code, :from, :to, :name, :kind, :parent, :symbol)",
            "update unit set valid_to = :to, name = :name, kind = :kind, parent = :parent, symbol = :symbol"
                    + " where code = :code and valid_from = :from",
            OrganisationStore::key,
            unit -> dated(unit.validity())
                    .addValue("code", unit.code())
                    .addValue("name", unit.name())
                    .addValue("kind", unit.kind().name())
                    .addValue("parent", unit.parent())
                    .addValue("symbol", unit.symbol()),
            (before, after) -> before.validTo() == null && after.validTo() != null);

    private static final Table<Role> ROLES = new Table<>(
            "insert into role (level, role, place, title, member_of, under_level)"
                    + " values (:level, :role, :place, :title, :memberOf, :under)",
            "update role set place = :place, title = :title, member_of = :memberOf, under_level = :under"
                    + " where level = :level and role = :role",
            OrganisationStore::key,
            role -> new MapSqlParameterSource("level", role.level().name())
                    .addValue("role", role.role())
                    .addValue("place", role.place())
                    .addValue("title", role.title())
                    .addValue(
                            "memberOf",
                            String.join(" ", role.memberOf().stream().sorted().toList()))
                    .addValue(
                            "under", role.under() == null ? null : role.under().name()),
            (before, after) -> false);

    private static final Table<Account> PEOPLE = new Table<>(
            "insert into person (id, name, email, demo) values (:id, :name, :email, :demo)",
            "update person set name = :name, email = :email, demo = :demo where id = :id",
            account -> account.person().id(),
            account -> new MapSqlParameterSource("id", account.person().id())
                    .addValue("name", account.person().name())
                    .addValue("email", account.person().email())
                    .addValue("demo", account.demo()),
            (before, after) -> false);

    private static final Table<Holder> HOLDINGS = new Table<>(
            "insert into post_holder (post, person, valid_from, valid_to) values (:post, :person, :from, :to)",
            "update post_holder set valid_to = :to" + " where post = :post and person = :person and valid_from = :from",
            OrganisationStore::key,
            holder -> dated(holder.validity()).addValue("post", holder.post()).addValue("person", holder.person()),
            (before, after) -> before.validTo() == null && after.validTo() != null);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    OrganisationStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    static Object key(Unit unit) {
        return List.of(unit.code(), unit.validFrom());
    }

    static Object key(Role role) {
        return List.of(role.level(), role.role());
    }

    static Object key(Holder holder) {
        return List.of(holder.post(), holder.person(), holder.validFrom());
    }

    /** What stands for the files that were the last to be loaded at a start. */
    Optional<String> lastLoaded() {
        return jdbc.sql("select hashes from organisation_files order by id desc fetch first row only")
                .query(String.class)
                .optional();
    }

    void recordLoaded(String hashes) {
        jdbc.sql("insert into organisation_files (hashes, loaded_at) values (?, current_timestamp)")
                .param(hashes)
                .update();
    }

    /** Waits for whoever else changes the organisation, and lets nobody else begin until the transaction ends. */
    void lock() {
        jdbc.sql("select id from organisation_files where id = (select min(id) from organisation_files) for update")
                .query(Long.class)
                .list();
    }

    /** Posts that somebody else than an invented person holds or has held. */
    List<String> postsOfRealPeople() {
        return jdbc.sql("select distinct h.post from post_holder h join person p on p.id = h.person where not p.demo")
                .query(String.class)
                .list();
    }

    List<Unit> units() {
        return jdbc.sql(UNIT + " order by code, valid_from")
                .query(OrganisationStore::unit)
                .list();
    }

    List<Unit> units(LocalDate on) {
        return jdbc.sql(UNIT + " where " + VALID + " order by code")
                .param("on", on)
                .query(OrganisationStore::unit)
                .list();
    }

    List<Unit> units(String code, LocalDate on) {
        return jdbc.sql(UNIT + " where code = :code and " + VALID)
                .param("code", code)
                .param("on", on)
                .query(OrganisationStore::unit)
                .list();
    }

    /** The units of that code that have begun by the day, the newest first. */
    List<Unit> unitsUntil(String code, LocalDate on) {
        return jdbc.sql(UNIT + " where code = :code and valid_from <= :on order by valid_from desc")
                .param("code", code)
                .param("on", on)
                .query(OrganisationStore::unit)
                .list();
    }

    List<LocalDate> lastDays(LocalDate before) {
        return jdbc.sql("select distinct valid_to from unit where valid_to < :before order by valid_to desc")
                .param("before", before)
                .query(LocalDate.class)
                .list();
    }

    List<Unit> children(String parent, LocalDate on) {
        return jdbc.sql(UNIT + " where parent = :parent and " + VALID + " order by code")
                .param("parent", parent)
                .param("on", on)
                .query(OrganisationStore::unit)
                .list();
    }

    Roles roles() {
        return new Roles(jdbc.sql("select level, role, place, title, member_of, under_level from role")
                .query(OrganisationStore::role)
                .list());
    }

    List<Account> accounts() {
        return jdbc.sql("select id, name, email, demo from person order by id")
                .query((row, number) -> new Account(person(row), row.getBoolean("demo")))
                .list();
    }

    List<Holder> holders() {
        return jdbc.sql(HOLDER + " order by post, person, valid_from")
                .query(OrganisationStore::holder)
                .list();
    }

    /** @param today the day by which it is told who stands in for whom */
    List<Holding> holdings(LocalDate on, LocalDate today) {
        return jdbc.sql("select h.post, p.id, p.name, p.email " + holdersWhere("true") + " order by h.post, p.id")
                .param("on", on)
                .param("today", today)
                .query((row, number) -> new Holding(row.getString("post"), person(row)))
                .list();
    }

    List<Person> holders(Collection<String> posts, LocalDate on, LocalDate today) {
        return jdbc.sql("select distinct p.id, p.name, p.email " + holdersWhere("h.post in (:posts)")
                        + " order by p.id")
                .param("on", on)
                .param("today", today)
                .param("posts", posts)
                .query((row, number) -> person(row))
                .list();
    }

    /** With the condition in both halves: H2 takes none into a union, and would read the holders of all posts. */
    private static String holdersWhere(String condition) {
        String held = condition + " and h.valid_from <= :on and (h.valid_to is null or h.valid_to >= :on)";
        return "from (select h.post, h.person from post_holder h where " + held
                + " union select s.post, s.substitute from substitution s join post_holder h"
                + " on h.post = s.post and h.person = s.holder"
                + " where s.ended_at is null and s.valid_from <= :today and s.valid_to >= :today and " + held
                + ") h join person p on p.id = h.person";
    }

    /** Every time of a person on a post, by post; with those of the people whom they stand in for on the day. */
    List<Holder> holders(String person, LocalDate today) {
        return jdbc.sql(HOLDER + " where person = :person"
                        + " union select s.post, h.person, h.valid_from, h.valid_to from substitution s"
                        + " join post_holder h on h.post = s.post and h.person = s.holder"
                        + " where s.substitute = :person and s.ended_at is null"
                        + " and s.valid_from <= :today and s.valid_to >= :today order by post, valid_from")
                .param("today", today)
                .param("person", person)
                .query(OrganisationStore::holder)
                .list();
    }

    List<Person> people(String id) {
        return jdbc.sql("select id, name, email from person where id = :id")
                .param("id", id)
                .query((row, number) -> person(row))
                .list();
    }

    Changes saveUnits(Collection<Unit> units) {
        return save(UNITS, units(), units);
    }

    Changes saveRoles(Collection<Role> roles) {
        return save(ROLES, roles().all(), roles);
    }

    Changes savePeople(Collection<Account> people) {
        return save(PEOPLE, accounts(), people);
    }

    Changes saveHolders(Collection<Holder> holders) {
        return save(HOLDINGS, holders(), holders);
    }

    private <T> Changes save(Table<T> table, Collection<T> stored, Collection<T> wanted) {
        Map<Object, T> before = new HashMap<>();
        stored.forEach(row -> before.put(table.key().apply(row), row));
        List<SqlParameterSource> added = new ArrayList<>();
        List<SqlParameterSource> changed = new ArrayList<>();
        int ended = 0;
        for (T after : wanted) {
            T old = before.remove(table.key().apply(after));
            if (old == null) {
                added.add(table.values().apply(after));
            } else if (!old.equals(after)) {
                changed.add(table.values().apply(after));
                ended += table.ends().test(old, after) ? 1 : 0;
            }
        }
        write(table.insert(), added);
        write(table.update(), changed);
        return new Changes(added.size(), changed.size() - ended, ended, before.size());
    }

    private void write(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource dated(Validity validity) {
        return new MapSqlParameterSource("from", validity.from()).addValue("to", validity.to());
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("parent"),
                row.getString("symbol"),
                firstDay(row),
                day(row, "valid_to"));
    }

    private static Role role(ResultSet row, int number) throws SQLException {
        String bodies = row.getString("member_of");
        String under = row.getString("under_level");
        return new Role(
                Level.valueOf(row.getString("level")),
                row.getString("role"),
                row.getInt("place"),
                row.getString("title"),
                bodies.isEmpty() ? Set.of() : Set.of(bodies.split(" ")),
                under == null ? null : Level.valueOf(under));
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        return new Holder(row.getString("post"), row.getString("person"), firstDay(row), day(row, "valid_to"));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(row.getString("id"), row.getString("name"), row.getString("email"));
    }

    private static LocalDate firstDay(ResultSet row) throws SQLException {
        return row.getObject("valid_from", LocalDate.class);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** How rows of a table are told apart, compared and written. */
    private record Table<T>(
            String insert,
            String update,
            Function<T, Object> key,
            Function<T, SqlParameterSource> values,
            BiPredicate<T, T> ends) {}
}
