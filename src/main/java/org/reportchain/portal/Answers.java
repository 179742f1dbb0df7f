package org.reportchain.portal;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.Doors;
import org.reportchain.report.ReportJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.stereotype.Component;

/** How the plugin's resources, which Spring does not make, reach beans and answer requests. */
@Component
class Answers implements ApplicationContextAware {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=utf-8";

    private static @Nullable ApplicationContext context;

    @Override
    public void setApplicationContext(ApplicationContext applicationContext) {
        context = applicationContext;
    }

    static <T> T bean(Class<T> type) {
        return Objects.requireNonNull(context, "the application has not started")
                .getBean(type);
    }

    /** The answer of an act as JSON; a refusal becomes its HTTP status with its sentence. */
    static Response json(Callable<?> act) {
        return of(() -> {
            Object answer = act.call();
            return answer == null
                    ? Response.noContent().build()
                    : Response.ok(ReportJson.writePage(answer), JSON).build();
        });
    }

    static Response of(Callable<Response> act) {
        try {
            return act.call();
        } catch (RuntimeException failure) {
            if (Doors.answer(failure) instanceof RestException refusal) {
                return Response.status(refusal.getStatus())
                        .entity(ReportJson.write(Map.of("type", "Refusal", "message", refusal.getMessage())))
                        .type(JSON)
                        .build();
            }
            throw failure;
        } catch (Exception failure) {
            LOG.error("A plugin resource failed", failure);
            return Response.serverError().build();
        }
    }
}
