package org.reportchain.abuse;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.portal.CockpitRoot;
import org.reportchain.portal.ReportChainRoot;

/** The operations of our own resources in Tasklist and Cockpit, read off their annotations. */
final class OwnApi {

    /** One operation; its path has variables in braces. */
    record Operation(String verb, String path, String contentType) {

        boolean hasBody() {
            return verb.startsWith("P");
        }
    }

    private OwnApi() {}

    static List<Operation> operations() {
        return Stream.concat(operations("tasklist", ReportChainRoot.class), operations("cockpit", CockpitRoot.class))
                .toList();
    }

    private static Stream<Operation> operations(String application, Class<?> root) {
        String path = "/camunda/api/" + application + "/"
                + root.getAnnotation(Path.class).value();
        return Arrays.stream(root.getMethods())
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .flatMap(resource -> operations(path, resource));
    }

    private static Stream<Operation> operations(String root, Method resource) {
        String base = root + "/" + path(resource).replace("{engine}", "default");
        return Arrays.stream(resource.getReturnType().getMethods())
                .filter(method -> verb(method) != null)
                .map(method -> new Operation(
                        Objects.requireNonNull(verb(method)),
                        method.isAnnotationPresent(Path.class) ? base + "/" + path(method) : base,
                        contentType(method)));
    }

    private static String path(Method method) {
        return method.getAnnotation(Path.class).value();
    }

    private static @Nullable String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static String contentType(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? MediaType.APPLICATION_JSON : consumes.value()[0];
    }
}
