package org.reportchain.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows where an act comes from: the address of the request that the thread serves, or the word for a job of our own. */
@Component
@Order(RemoteAddress.AROUND_ALL)
public class RemoteAddress extends OncePerRequestFilter {

    /** Within the filter that takes the address from a proxy's headers, around everything else. */
    public static final int AROUND_ALL = Ordered.HIGHEST_PRECEDENCE + 1;

    private static final String JOB = "job";
    private static final ThreadLocal<@Nullable String> ADDRESS = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ADDRESS.set(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            ADDRESS.remove();
        }
    }

    /** The IP address of whoever asks; empty outside of any request. Behind a proxy, what the container makes of its headers. */
    public static Optional<String> current() {
        return Optional.ofNullable(ADDRESS.get());
    }

    static String ofThisAct() {
        return current().orElse(JOB);
    }
}
