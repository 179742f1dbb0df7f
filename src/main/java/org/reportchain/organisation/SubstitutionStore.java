package org.reportchain.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of substitutions, and who holds a post in their own right. */
@Repository
class SubstitutionStore {

    private static final String BY_RIGHT = "h.valid_from <= :on and (h.valid_to is null or h.valid_to >= :on)";
    private static final String SELECT = """
            select s.id, s.post, s.valid_from, s.valid_to, s.reason,
              a.id as holder_id, a.name as holder_name, a.email as holder_email,
              b.id as substitute_id, b.name as substitute_name, b.email as substitute_email
            from substitution s join person a on a.id = s.holder join person b on b.id = s.substitute""";

    private final JdbcClient jdbc;

    SubstitutionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others wait who name substitutes for or from the same people. */
    void lock(Collection<String> people) {
        jdbc.sql("select id from person where id in (:people) order by id for update")
                .param("people", people)
                .query(String.class)
                .list();
    }

    void add(Substitution substitution, String by, Instant at) {
        jdbc.sql("""
                insert into substitution (post, holder, substitute, valid_from, valid_to, reason, named_by, named_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        substitution.post(),
                        substitution.holder().id(),
                        substitution.substitute().id(),
                        substitution.from(),
                        substitution.to(),
                        substitution.reason(),
                        by,
                        utc(at))
                .update();
    }

    /** Ends a substitution; false when it is over. */
    boolean end(long id, String by, Instant at) {
        return jdbc.sql("update substitution set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(by, utc(at), id)
                        .update()
                == 1;
    }

    /** What is in force that day or will be, by first day. */
    List<Substitution> notOver(LocalDate day) {
        return jdbc.sql(SELECT + " where s.ended_at is null and s.valid_to >= :day order by s.valid_from, s.id")
                .param("day", day)
                .query(SubstitutionStore::substitution)
                .list();
    }

    boolean everStoodIn(String person) {
        return jdbc.sql("select count(*) from substitution where substitute = ?")
                        .param(person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whom a person stood in for at one of the posts, unless they held one of them in their own right. */
    Optional<Person> stoodInFor(String person, Collection<String> posts, Instant at, LocalDate day, LocalDate on) {
        return jdbc.sql(SELECT
                        + " where s.substitute = :person and s.post in (:posts) and s.named_at <= :at"
                        + " and (s.ended_at is null or s.ended_at > :at) and s.valid_from <= :day and s.valid_to >= :day"
                        + " and not exists (select 1 from post_holder h where h.person = :person and h.post in (:posts)"
                        + " and " + BY_RIGHT + ") order by s.id limit 1")
                .param("person", person)
                .param("posts", posts)
                .param("at", utc(at))
                .param("day", day)
                .param("on", on)
                .query(SubstitutionStore::substitution)
                .optional()
                .map(Substitution::holder);
    }

    List<String> postsByRight(String person, LocalDate on) {
        return jdbc.sql("select distinct h.post from post_holder h where h.person = :person and " + BY_RIGHT
                        + " order by h.post")
                .param("person", person)
                .param("on", on)
                .query(String.class)
                .list();
    }

    /** Everybody who holds a post of one of the units in their own right, by name. */
    List<Person> peopleOf(Collection<String> units, LocalDate on) {
        return jdbc.sql("select distinct p.id, p.name, p.email from post_holder h join person p on p.id = h.person"
                        + " where substring(h.post from 1 for position('.' in h.post) - 1) in (:units) and " + BY_RIGHT
                        + " order by p.name, p.id")
                .param("units", units)
                .param("on", on)
                .query((row, number) -> person(row, ""))
                .list();
    }

    List<Person> holdersByRight(String post, LocalDate on) {
        return jdbc.sql("select distinct p.id, p.name, p.email from post_holder h join person p on p.id = h.person"
                        + " where h.post = :post and " + BY_RIGHT + " order by p.id")
                .param("post", post)
                .param("on", on)
                .query((row, number) -> person(row, ""))
                .list();
    }

    private static Substitution substitution(ResultSet row, int number) throws SQLException {
        return new Substitution(
                row.getLong("id"),
                row.getString("post"),
                person(row, "holder_"),
                person(row, "substitute_"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("reason"));
    }

    private static Person person(ResultSet row, String prefix) throws SQLException {
        return new Person(
                row.getString(prefix + "id"), row.getString(prefix + "name"), row.getString(prefix + "email"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
