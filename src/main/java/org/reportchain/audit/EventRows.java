package org.reportchain.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code audit_event} as what is hashed: the same on both databases and in every time zone. */
final class EventRows {

    /** The columns of an event, to be selected from an alias {@code e}. */
    static final String COLUMNS = """
            e.id, e.occurred_at, e.kind, e.unit as event_unit, e.person, e.post, e.on_behalf_of, e.origin, e.report,
            e.version, e.step, e.old_value, e.new_value, e.payload_sha256""";

    private EventRows() {}

    /** What the event says; null when an outer join found none. */
    static @Nullable Map<String, Object> content(ResultSet row) throws SQLException {
        Long id = row.getObject("id", Long.class);
        if (id == null) {
            return null;
        }
        Map<String, Object> content = new HashMap<>();
        content.put("id", id);
        content.put(
                "occurredAt",
                row.getObject("occurred_at", OffsetDateTime.class).toInstant().toString());
        content.put("kind", row.getString("kind"));
        content.put("unit", row.getString("event_unit"));
        content.put("origin", row.getString("origin"));
        put(content, "person", row.getString("person"));
        put(content, "post", row.getString("post"));
        put(content, "onBehalfOf", row.getString("on_behalf_of"));
        put(content, "report", row.getString("report"));
        put(content, "version", row.getObject("version", Integer.class));
        put(content, "step", row.getString("step"));
        put(content, "old", row.getString("old_value"));
        put(content, "new", row.getString("new_value"));
        put(content, "payload", row.getString("payload_sha256"));
        return content;
    }

    private static void put(Map<String, Object> content, String name, @Nullable Object value) {
        if (value != null) {
            content.put(name, value);
        }
    }
}
