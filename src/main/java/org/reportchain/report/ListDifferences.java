package org.reportchain.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reportchain.period.Programme;
import org.reportchain.report.Differences.Cell;
import org.reportchain.report.Differences.ListChange;
import org.reportchain.report.Differences.RowChange;
import org.reportchain.report.Differences.Segment;
import org.reportchain.text.Texts;

/** Compares the lists of two contents row by row; a row that keeps at least half of its words has changed, not gone. */
final class ListDifferences {

    private record Column<T>(String field, Function<T, @Nullable String> text) {

        String of(T row) {
            String value = text.apply(row);
            return value == null ? "" : value;
        }
    }

    private record NamedProgress(String programme, ProgrammeProgress progress) {}

    private static final List<Column<Limitation>> LIMITATION = List.of(
            new Column<>("section", Limitation::section),
            new Column<>("description", Limitation::description),
            new Column<>("cause", Limitation::cause),
            new Column<>("owner", Limitation::owner),
            new Column<>("remedy", Limitation::remedy),
            new Column<>("due", row -> day(row.due())));

    private static final List<Column<PlannedTask>> TASK = List.of(
            new Column<>("title", PlannedTask::title),
            new Column<>("owner", PlannedTask::owner),
            new Column<>("due", row -> day(row.due())));

    private static final List<Column<IssuedDocument>> DOCUMENT = List.of(
            new Column<>("type", IssuedDocument::type),
            new Column<>("number", IssuedDocument::number),
            new Column<>("date", row -> day(row.date())),
            new Column<>("subject", IssuedDocument::subject));

    private static final List<Column<NamedProgress>> PROGRAMME = List.of(
            new Column<>("programme", NamedProgress::programme),
            new Column<>("result", row -> row.progress().result()),
            new Column<>("difficulty", row -> row.progress().difficulty()),
            new Column<>("next", row -> row.progress().next()),
            new Column<>("completion", row -> row.progress().completion()));

    private static final List<Column<Attachment>> ATTACHMENT =
            List.of(new Column<>("fileName", Attachment::name), new Column<>("sha256", Attachment::sha256));

    private static final List<Column<CarriedItem>> CARRIED = List.of(
            new Column<>("carriedTitle", CarriedItem::title),
            new Column<>("state", CarriedItem::stateLabel),
            new Column<>("carriedExplanation", CarriedItem::explanation));

    private final List<ListChange> changes = new ArrayList<>();
    private int unchanged;

    private ListDifferences() {}

    static ListDifferences between(ReportContent before, ReportContent after, List<Programme> programmes) {
        ListDifferences lists = new ListDifferences();
        lists.compare("limitations", before.limitations(), after.limitations(), LIMITATION);
        lists.compare("tasks", before.tasks(), after.tasks(), TASK);
        lists.compare("documents", before.documents(), after.documents(), DOCUMENT);
        lists.compare("programmes", progress(before, programmes), progress(after, programmes), PROGRAMME);
        lists.compare("carried", before.carried(), after.carried(), CARRIED);
        lists.compare("attachments", before.attachments(), after.attachments(), ATTACHMENT);
        return lists;
    }

    List<ListChange> changes() {
        return changes;
    }

    /** How many rows of all lists are the same in both contents. */
    int unchanged() {
        return unchanged;
    }

    private <T> void compare(String field, List<T> before, List<T> after, List<Column<T>> columns) {
        List<RowChange> rows = new ArrayList<>();
        int gone = 0;
        for (AbstractDelta<T> delta : DiffUtils.diff(before, after).getDeltas()) {
            gone += delta.getSource().size();
            replaced(delta, columns, rows);
        }
        unchanged += before.size() - gone;
        if (!rows.isEmpty()) {
            changes.add(new ListChange(field, Texts.text("report.field." + field), rows));
        }
    }

    private static <T> void replaced(AbstractDelta<T> delta, List<Column<T>> columns, List<RowChange> rows) {
        List<T> earlier = delta.getSource().getLines();
        List<T> later = delta.getTarget().getLines();
        for (int i = 0; i < Math.max(earlier.size(), later.size()); i++) {
            int before = delta.getSource().getPosition() + i + 1;
            int after = delta.getTarget().getPosition() + i + 1;
            T old = i < earlier.size() ? earlier.get(i) : null;
            T now = i < later.size() ? later.get(i) : null;
            List<Cell> both = old == null || now == null ? List.of() : cells(old, now, columns);
            if (alike(both)) {
                rows.add(new RowChange(RowChange.Kind.CHANGED, after, both));
                continue;
            }
            if (old != null) {
                rows.add(new RowChange(RowChange.Kind.REMOVED, before, cells(old, null, columns)));
            }
            if (now != null) {
                rows.add(new RowChange(RowChange.Kind.ADDED, after, cells(null, now, columns)));
            }
        }
    }

    private static <T> List<Cell> cells(@Nullable T before, @Nullable T after, List<Column<T>> columns) {
        return columns.stream()
                .map(column -> new Cell(
                        Texts.text("report.field." + column.field()),
                        TextDifference.between(
                                before == null ? "" : column.of(before), after == null ? "" : column.of(after))))
                .filter(cell -> !cell.segments().isEmpty())
                .toList();
    }

    private static boolean alike(List<Cell> cells) {
        int kept = length(cells, Segment.Kind.SAME);
        int shorter = Math.min(length(cells, Segment.Kind.REMOVED), length(cells, Segment.Kind.ADDED));
        return kept > 0 && kept >= shorter;
    }

    private static int length(List<Cell> cells, Segment.Kind kind) {
        return cells.stream()
                .flatMap(cell -> cell.segments().stream())
                .filter(segment -> segment.kind() == kind)
                .mapToInt(segment -> segment.text().strip().length())
                .sum();
    }

    private static List<NamedProgress> progress(ReportContent content, List<Programme> programmes) {
        return content.programmes().entrySet().stream()
                .map(entry -> new NamedProgress(title(entry.getKey(), programmes), entry.getValue()))
                .toList();
    }

    private static String title(String number, List<Programme> programmes) {
        return programmes.stream()
                .filter(programme -> programme.number().equals(number))
                .map(programme -> number + ". " + programme.title())
                .findFirst()
                .orElse(number);
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : Texts.date(date);
    }
}
