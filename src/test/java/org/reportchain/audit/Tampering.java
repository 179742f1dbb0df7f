package org.reportchain.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the owner of the database could do to the audit with plain SQL; each way answers which row a verifier must name. */
enum Tampering {
    /** One column of one event. */
    EDIT(Hand::edit),
    /** The time of an event, as if read in another time zone. */
    TIME_ZONE(Hand::shift),
    DELETE_EVENT(Hand::deleteEvent),
    DELETE_LINK(Hand::deleteLink),
    /** An event that never happened, without a link. */
    INSERT(Hand::insert),
    /** An event that never happened, at the end of the chain, with the right hashes. */
    INSERT_AND_LINK(Hand::insertAndLink),
    SWAP(Hand::swap),
    CUT_TAIL(Hand::cutTail),
    DUPLICATE(Hand::duplicate),
    /** An edit, and every hash behind it computed anew. */
    REWRITE(Hand::rewrite);

    /** The row that must be named first: by position, or by event where there is no position. */
    record Expected(String unit, long position, @Nullable Long event) {}

    private final BiFunction<Hand, Place, Expected> way;

    Tampering(BiFunction<Hand, Place, Expected> way) {
        this.way = way;
    }

    /** Does it at a random place of chains that all have a number of links, of which a checkpoint has seen some. */
    Expected apply(JdbcClient jdbc, Random random, List<String> units, int links, int seen) {
        String unit = units.get(random.nextInt(units.size()));
        int most = this == CUT_TAIL ? seen : this == SWAP ? links - 1 : links;
        Hand hand = new Hand(jdbc, random);
        return way.apply(hand, hand.place(unit, 1 + random.nextInt(most), links));
    }

    /** A link, its event, and how long its chain is. */
    private record Place(String unit, long position, long event, long links) {}

    private record Hand(JdbcClient jdbc, Random random) {

        private static final List<String> TEXTS = List.of(
                "kind",
                "unit",
                "person",
                "post",
                "on_behalf_of",
                "origin",
                "report",
                "step",
                "old_value",
                "new_value",
                "payload_sha256");

        Place place(String unit, long position, long links) {
            long event = jdbc.sql("select event from audit_link where unit = ? and position = ?")
                    .params(unit, position)
                    .query(Long.class)
                    .single();
            return new Place(unit, position, event, links);
        }

        Expected edit(Place at) {
            if (random.nextInt(TEXTS.size() + 1) == 0) {
                run("update audit_event set version = coalesce(version, 0) + 1 where id = ?", at.event());
            } else {
                String column = TEXTS.get(random.nextInt(TEXTS.size()));
                run("update audit_event set " + column + " = 'x' where id = ?", at.event());
            }
            return here(at);
        }

        Expected shift(Place at) {
            int hours = 1 + random.nextInt(12);
            run(
                    "update audit_event set occurred_at = occurred_at + interval '" + hours + "' hour where id = ?",
                    at.event());
            return here(at);
        }

        Expected deleteEvent(Place at) {
            run("delete from audit_event where id = ?", at.event());
            return here(at);
        }

        Expected deleteLink(Place at) {
            run("delete from audit_link where event = ?", at.event());
            return new Expected(at.unit(), at.position(), null);
        }

        Expected insert(Place at) {
            return new Expected(at.unit(), 0, copy(at.event(), "INVENTED"));
        }

        Expected insertAndLink(Place at) {
            long event = copy(at.event(), "INVENTED");
            append(at, event);
            return new Expected(at.unit(), at.links() + 1, event);
        }

        Expected swap(Place at) {
            Place next = place(at.unit(), at.position() + 1, at.links());
            run("update audit_link set event = -1 where event = ?", at.event());
            run("update audit_link set event = ? where event = ?", at.event(), next.event());
            run("update audit_link set event = ? where event = -1", next.event());
            return new Expected(at.unit(), at.position(), next.event());
        }

        Expected cutTail(Place at) {
            String before = at.position() == 1
                    ? Link.NOTHING
                    : link(at.unit(), at.position() - 1).hash();
            run(
                    "delete from audit_event where id in (select event from audit_link where unit = ? and position >= ?)",
                    at.unit(),
                    at.position());
            run("delete from audit_link where unit = ? and position >= ?", at.unit(), at.position());
            run("update audit_chain set position = ?, hash = ? where unit = ?", at.position() - 1, before, at.unit());
            return new Expected(at.unit(), at.position(), null);
        }

        Expected duplicate(Place at) {
            long event = copy(at.event(), null);
            if (random.nextBoolean()) {
                return new Expected(at.unit(), 0, event);
            }
            append(at, event);
            return new Expected(at.unit(), at.links() + 1, event);
        }

        Expected rewrite(Place at) {
            run("update audit_event set new_value = 'AGAINST' where id = ?", at.event());
            String hash = at.position() == 1
                    ? Link.NOTHING
                    : link(at.unit(), at.position() - 1).hash();
            for (long position = at.position(); position <= at.links(); position++) {
                String next = Link.hash(
                        hash, Objects.requireNonNull(link(at.unit(), position).content()));
                run(
                        "update audit_link set previous_hash = ?, hash = ? where unit = ? and position = ?",
                        hash,
                        next,
                        at.unit(),
                        position);
                hash = next;
            }
            run("update audit_chain set hash = ? where unit = ?", hash, at.unit());
            return here(at);
        }

        private Expected here(Place at) {
            return new Expected(at.unit(), at.position(), at.event());
        }

        /** Links an event at the end with the right hash, under the only signature that SQL can get: another link's. */
        private void append(Place at, long event) {
            Link last = link(at.unit(), at.links());
            String hash = Link.hash(last.hash(), content(event));
            run(
                    "insert into audit_link (unit, position, event, previous_hash, hash, signature) values (?,?,?,?,?,?)",
                    at.unit(),
                    at.links() + 1,
                    event,
                    last.hash(),
                    hash,
                    last.signature());
            run("update audit_chain set position = ?, hash = ? where unit = ?", at.links() + 1, hash, at.unit());
        }

        private long copy(long event, @Nullable String kind) {
            long id = 1_000_000L + random.nextInt(1_000_000);
            run(
                    "insert into audit_event (id, occurred_at, kind, unit, person, post, on_behalf_of, origin, report,"
                            + " version, step, old_value, new_value, payload_sha256)"
                            + " select " + id + ", occurred_at, "
                            + (kind == null ? "kind" : "'" + kind + "'")
                            + ", unit, person, post, on_behalf_of, origin, report, version, step, old_value,"
                            + " new_value, payload_sha256 from audit_event where id = ?",
                    event);
            return id;
        }

        private Link link(String unit, long position) {
            return jdbc.sql("select * from audit_link where unit = ? and position = ?")
                    .params(unit, position)
                    .query((row, number) -> new Link(
                            unit,
                            position,
                            row.getLong("event"),
                            content(row.getLong("event")),
                            row.getString("previous_hash"),
                            row.getString("hash"),
                            row.getString("signature")))
                    .single();
        }

        private Map<String, Object> content(long event) {
            return jdbc.sql("select " + EventRows.COLUMNS + " from audit_event e where e.id = ?")
                    .param(event)
                    .query((row, number) -> Objects.requireNonNull(EventRows.content(row)))
                    .single();
        }

        private void run(String sql, Object... parameters) {
            jdbc.sql(sql).params(parameters).update();
        }
    }
}
