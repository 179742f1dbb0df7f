package org.reportchain.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The IP address that the request of this thread comes from; behind a proxy, what the container makes of its headers. */
public final class RemoteAddress {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private RemoteAddress() {}

    /** Empty outside of any request: in jobs and at the start. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void enter(String address) {
        CURRENT.set(address);
    }

    static void leave() {
        CURRENT.remove();
    }
}
