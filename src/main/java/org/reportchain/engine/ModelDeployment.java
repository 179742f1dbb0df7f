package org.reportchain.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every model of {@code processes/} with every form of {@code forms/}, together, when any of them has changed.
 *
 * <p>A form key names a resource of the model's own deployment, so a running instance keeps the forms it started with.
 */
@Component
@Order(ModelDeployment.ORDER)
class ModelDeployment implements ApplicationRunner {

    static final int ORDER = 100;

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        DeploymentBuilder deployment =
                repository.createDeployment().name("report-chain").source("application");
        deployment.enableDuplicateFiltering(false);
        var resolver = new PathMatchingResourcePatternResolver();
        Stream.of("processes", "forms")
                .flatMap(folder -> resources(resolver, folder))
                .forEach(resource -> add(deployment, resource));
        deployment.deploy();
    }

    private static Stream<Resource> resources(PathMatchingResourcePatternResolver resolver, String folder) {
        try {
            return Arrays.stream(resolver.getResources("classpath*:" + folder + "/*.*"))
                    .sorted(Comparator.comparing(resource -> Objects.requireNonNull(resource.getFilename())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Names the resource by folder and file, the same in a checkout and in the jar. */
    private static void add(DeploymentBuilder deployment, Resource resource) {
        String file = Objects.requireNonNull(resource.getFilename());
        String name = (file.endsWith(".html") ? "forms/" : "processes/") + file;
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(name, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
