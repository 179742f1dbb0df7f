package org.reportchain.text;

/**
 * Says no, in a sentence for the person who asked; nothing has been changed.
 *
 * <p>The kind tells every door (Tasklist, REST, plugin resources) which HTTP status to answer with.
 */
public class Refusal extends RuntimeException {

    /** Why the request is refused, with the HTTP status that says the same. */
    public enum Kind {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String key;

    private Refusal(Kind kind, String key, Object... arguments) {
        super(Texts.text(key, arguments));
        this.kind = kind;
        this.key = key;
    }

    public static Refusal invalid(String key, Object... arguments) {
        return new Refusal(Kind.INVALID, key, arguments);
    }

    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, key, arguments);
    }

    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, key, arguments);
    }

    public static Refusal tooLarge(String key, Object... arguments) {
        return new Refusal(Kind.TOO_LARGE, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** The key of the sentence, for tests and logs. */
    public String key() {
        return key;
    }
}
