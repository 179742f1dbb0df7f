package org.reportchain.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.review.Note;

/**
 * The notes on a report as the pages show them.
 *
 * @param mayWrite whether the reader may write one here
 */
record NotesView(boolean mayWrite, List<Row> rows) {

    /**
     * One note.
     *
     * @param place what people call its target
     * @param mayAnswer whether the reader answers it here
     * @param mayJudge whether the reader confirms or reopens it here
     */
    record Row(
            long id,
            String target,
            String place,
            int version,
            String postTitle,
            String by,
            String text,
            boolean mandatory,
            Note.State state,
            String stateLabel,
            Instant at,
            List<EventRow> events,
            boolean mayAnswer,
            boolean mayJudge) {}

    record EventRow(
            Note.EventKind kind,
            String kindLabel,
            int version,
            String by,
            @Nullable String text,
            Instant at) {}
}
