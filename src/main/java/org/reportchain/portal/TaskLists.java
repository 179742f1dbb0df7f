package org.reportchain.portal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of tasks of the person who asks: counted, searched and cut into pages. */
@Component
class TaskLists {

    /** How far ahead "Sắp đến hạn" looks; the saved filter of that name looks as far. */
    static final Duration SOON = Duration.ofDays(2);

    private static final int LONGEST_PAGE = 100;
    private static final int LONGEST_SEARCH = 200;

    /** The lists by the name that an address carries. */
    enum Kind {
        UNIT,
        MINE,
        SOON,
        OVERDUE,
        RETURNED,
        DONE;

        static Kind of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("portal.noList", name));
        }
    }

    record Counts(long unit, long mine, long soon, long overdue, long returned, long done) {}

    /**
     * @param total rows that the search found in the list
     * @param first place of the first row shown, from 0
     * @param now the server's time, by which the page says how long is left
     */
    record Page(Counts counts, int total, int first, Instant now, List<TaskRow> rows) {}

    private final Reader reader;
    private final PersonTasks tasks;
    private final TaskSearch search;
    private final Clock clock;

    TaskLists(Reader reader, PersonTasks tasks, TaskSearch search, Clock clock) {
        this.reader = reader;
        this.tasks = tasks;
        this.search = search;
        this.clock = clock;
    }

    /** A page of a list, the most urgent first; a place beyond the end shows the last page. */
    @Transactional(readOnly = true)
    public Page page(String list, @Nullable String searched, int first, int max) {
        String words = searched == null ? "" : searched.strip();
        if (words.length() > LONGEST_SEARCH) {
            throw Refusal.tooLarge(
                    "portal.searchTooLong", String.valueOf(words.length()), String.valueOf(LONGEST_SEARCH));
        }
        Kind kind = Kind.of(list);
        Instant now = clock.instant();
        List<Ticket> open = tasks.open();
        List<Ticket> listed = kind == Kind.DONE
                ? tasks.done()
                : open.stream()
                        .filter(in(kind, now))
                        .sorted(comparing(Ticket::due, nullsLast(naturalOrder()))
                                .thenComparing(Ticket::unit))
                        .toList();
        boolean searching = !words.isEmpty();
        List<TaskRow> found = searching ? search.find(words, tasks.rows(listed, now)) : List.of();
        int total = searching ? found.size() : listed.size();
        int size = Math.max(1, Math.min(max, LONGEST_PAGE));
        int start = Math.max(0, Math.min(first, (total - 1) / size * size));
        List<TaskRow> rows = searching ? cut(found, start, size) : tasks.rows(cut(listed, start, size), now);
        return new Page(counts(open, now), total, start, now, rows);
    }

    private static <T> List<T> cut(List<T> all, int start, int size) {
        return all.subList(start, Math.min(all.size(), start + size));
    }

    private Counts counts(List<Ticket> open, Instant now) {
        return new Counts(
                open.size(),
                count(open, Kind.MINE, now),
                count(open, Kind.SOON, now),
                count(open, Kind.OVERDUE, now),
                count(open, Kind.RETURNED, now),
                tasks.countDone());
    }

    private long count(List<Ticket> open, Kind kind, Instant now) {
        return open.stream().filter(in(kind, now)).count();
    }

    private Predicate<Ticket> in(Kind kind, Instant now) {
        return switch (kind) {
            case UNIT -> ticket -> true;
            case MINE -> ticket -> ticket.heldBy(reader.person());
            case SOON ->
                ticket -> ticket.due() != null
                        && !ticket.overdue(now)
                        && ticket.due().isBefore(now.plus(SOON));
            case OVERDUE -> ticket -> ticket.overdue(now);
            case RETURNED -> Ticket::returned;
            case DONE -> ticket -> ticket.done() != null;
        };
    }
}
