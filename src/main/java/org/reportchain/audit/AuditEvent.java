package org.reportchain.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act, as the module where it happens tells it: {@code of("RETURNED", "006").by(person, post).about(report, 2)}.
 *
 * <p>Only words, codes and hashes: a sentence that somebody wrote, or a name, could never be erased again. The person is
 * given by id and kept under a pseudonym.
 *
 * @param unit the unit whose chain the act belongs to, or {@link #SYSTEM}
 * @param onBehalfOf the unit or committee that the post belongs to; kept of a substitute is the holder
 * @param payload SHA-256 of what was submitted
 */
public record AuditEvent(
        String kind,
        String unit,
        @Nullable String person,
        @Nullable String post,
        @Nullable String onBehalfOf,
        @Nullable String report,
        @Nullable Integer version,
        @Nullable String step,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String payload) {

    /** The chain of acts that belong to no unit. */
    public static final String SYSTEM = "system";

    private static final AuditEvent NOTHING =
            new AuditEvent("", SYSTEM, null, null, null, null, null, null, null, null, null);

    /** An act of a kind, a word in capitals, on what belongs to a unit. */
    public static AuditEvent of(String kind, @Nullable String unit) {
        AuditEvent e = NOTHING;
        return new AuditEvent(
                kind,
                unit == null ? SYSTEM : unit,
                e.person,
                e.post,
                e.onBehalfOf,
                e.report,
                e.version,
                e.step,
                e.oldValue,
                e.newValue,
                e.payload);
    }

    public AuditEvent by(@Nullable String actor) {
        return by(actor, null);
    }

    /** Who acts, and as the holder of which post, {@code 006.secretary}: on behalf of the unit before the dot. */
    public AuditEvent by(@Nullable String actor, @Nullable String actorsPost) {
        String body = actorsPost == null || actorsPost.lastIndexOf('.') < 0
                ? null
                : actorsPost.substring(0, actorsPost.lastIndexOf('.'));
        return new AuditEvent(kind, unit, actor, actorsPost, body, report, version, step, oldValue, newValue, payload);
    }

    public AuditEvent about(@Nullable String ofReport, @Nullable Integer ofVersion) {
        return new AuditEvent(
                kind, unit, person, post, onBehalfOf, ofReport, ofVersion, step, oldValue, newValue, payload);
    }

    public AuditEvent at(@Nullable String inStep) {
        return new AuditEvent(
                kind, unit, person, post, onBehalfOf, report, version, inStep, oldValue, newValue, payload);
    }

    public AuditEvent changed(@Nullable String from, @Nullable String to) {
        return new AuditEvent(kind, unit, person, post, onBehalfOf, report, version, step, from, to, payload);
    }

    /** What was submitted, by its SHA-256. */
    public AuditEvent carrying(@Nullable String sha256) {
        return new AuditEvent(kind, unit, person, post, onBehalfOf, report, version, step, oldValue, newValue, sha256);
    }

    /** What was submitted, by name: hashed as JSON with sorted keys, in which what is null does not occur. */
    public AuditEvent carrying(Map<String, ?> submitted) {
        return carrying(Canonical.sha256(Canonical.json(submitted)));
    }
}
