package org.reportchain.engine.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.reportchain.text.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words every failure in all of the JAX-RS applications: {@code /engine-rest}, the web applications' engine API and
 * their plugins.
 *
 * <p>Found by the service loader. The engine's own mappers answer with messages and names of classes and permissions;
 * one mapper per type that they have, ahead of them in priority, keeps those in the log.
 */
public class FailureAnswers implements ForcedAutoDiscoverable {

    private static final Logger log = LoggerFactory.getLogger(FailureAnswers.class);
    private static final int FIRST = 1;

    @Override
    public void configure(FeatureContext context) {
        context.register(OfAnything.class)
                .register(OfTheEngine.class)
                .register(OfAResource.class)
                .register(OfJsonSyntax.class)
                .register(OfJsonContent.class);
    }

    private static Response answer(Throwable failure) {
        Problem problem = Failures.problem(failure);
        if (problem.status() >= 500) {
            log.error("{} answered {}", problem.id(), problem.status(), failure);
        } else {
            log.info("{} answered {}: {}", problem.id(), problem.status(), reason(failure));
        }
        return Response.status(problem.status())
                .entity(ProblemJson.write(problem.body()))
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .build();
    }

    /**
     * Why, on one line: a message may hold what the client sent. Those of a refusal and of a JSON reader hold the very
     * texts and figures of reports, which do not belong into the log.
     */
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof JacksonException) {
                return cause.getClass().getSimpleName();
            }
        }
        String text = failure.toString();
        return text.substring(0, Math.min(500, text.length())).replaceAll("\\p{Cntrl}", " ");
    }

    /** Whatever has no mapper of its own. */
    @Priority(FIRST)
    public static class OfAnything implements ExceptionMapper<Throwable> {

        @Override
        public Response toResponse(Throwable failure) {
            return answer(failure);
        }
    }

    /** What the engine throws. */
    @Priority(FIRST)
    public static class OfTheEngine implements ExceptionMapper<ProcessEngineException> {

        @Override
        public Response toResponse(ProcessEngineException failure) {
            return answer(failure);
        }
    }

    /** What the resources of the REST interface throw. */
    @Priority(FIRST)
    public static class OfAResource implements ExceptionMapper<RestException> {

        @Override
        public Response toResponse(RestException failure) {
            return answer(failure);
        }
    }

    /** Text that is no JSON. */
    @Priority(FIRST)
    public static class OfJsonSyntax implements ExceptionMapper<JsonParseException> {

        @Override
        public Response toResponse(JsonParseException failure) {
            return answer(failure);
        }
    }

    /** JSON that is not what a resource expects. */
    @Priority(FIRST)
    public static class OfJsonContent implements ExceptionMapper<JsonMappingException> {

        @Override
        public Response toResponse(JsonMappingException failure) {
            return answer(failure);
        }
    }
}
