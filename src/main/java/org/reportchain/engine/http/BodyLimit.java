package org.reportchain.engine.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.reportchain.text.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that nobody needs before they fill the memory: Spring's own limits do not reach Jersey.
 *
 * <p>6 MB for an attachment (whose own limit is 5 MB), 3 MB for a draft, 1 MB elsewhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class BodyLimit extends OncePerRequestFilter {

    private static final long MB = 1024L * 1024;
    private static final String PLUGIN = "/camunda/api/tasklist/plugin/report-chain/[^/]+/";

    // Plain text, not path patterns: nobody has looked yet whether the path is well-formed.
    private static final Pattern ATTACHMENT = Pattern.compile(PLUGIN + "task/[^/]+/attachments");
    private static final Pattern DRAFT = Pattern.compile(PLUGIN + ".*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request);
        if (request.getContentLengthLong() > most) {
            Problem.of(tooLarge(most)).write(response);
            return;
        }
        chain.doFilter(new Bounded(request, most), response);
    }

    private static long most(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (ATTACHMENT.matcher(path).matches()) {
            return 6 * MB;
        }
        return DRAFT.matcher(path).matches() ? 3 * MB : MB;
    }

    private static Refusal tooLarge(long most) {
        return Refusal.tooLarge("engine.bodyTooLarge", Long.toString(most / MB));
    }

    /** A request whose body ends with a refusal once it is longer than announced or allowed. */
    private static class Bounded extends HttpServletRequestWrapper {

        private final long most;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    /** Counts what is read. */
    private static class BoundedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final long most;
        private long read;

        BoundedStream(ServletInputStream body, long most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = body.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > most) {
                throw tooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
