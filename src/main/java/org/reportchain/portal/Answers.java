package org.reportchain.portal;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reportchain.report.ReportJson;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.stereotype.Component;

/** How the plugin's resources, which Spring does not make, reach beans and answer requests. */
@Component
class Answers implements ApplicationContextAware {

    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=utf-8";
    private static final String CSV = "text/csv;charset=utf-8";

    private static @Nullable ApplicationContext context;

    @Override
    public void setApplicationContext(ApplicationContext applicationContext) {
        context = applicationContext;
    }

    static <T> T bean(Class<T> type) {
        return Objects.requireNonNull(context, "the application has not started")
                .getBean(type);
    }

    /** The answer of an act as JSON; a refusal is answered by the doors, with its HTTP status and its sentence. */
    static Response json(Callable<?> act) {
        return of(() -> {
            Object answer = act.call();
            return answer == null
                    ? Response.noContent().build()
                    : Response.ok(ReportJson.writePage(answer), JSON).build();
        });
    }

    /** Comma-separated values as a file to keep. */
    static Response csv(String name, Callable<String> act) {
        return of(() -> Response.ok(act.call(), CSV)
                .header("Content-Disposition", "attachment; filename=" + name + ".csv")
                .header("X-Content-Type-Options", "nosniff")
                .build());
    }

    static Response of(Callable<Response> act) {
        try {
            return act.call();
        } catch (RuntimeException failure) {
            throw failure; // worded where the doors word every failure
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
