package org.reportchain.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes where a request comes from, before any other filter of ours asks: only headers of a proxy are read earlier. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RemoteAddressFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RemoteAddress.enter(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            RemoteAddress.leave();
        }
    }
}
