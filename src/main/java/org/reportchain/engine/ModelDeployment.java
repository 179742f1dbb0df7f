package org.reportchain.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
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
    private final ModelGuard guard;
    private final ApplicationContext context;

    ModelDeployment(RepositoryService repository, ModelGuard guard, ApplicationContext context) {
        this.repository = repository;
        this.guard = guard;
        this.context = context;
    }

    /**
     * Deploys under names that do not depend on where the application runs.
     *
     * @throws IllegalStateException with everything that a model may not hold, and every form and process that it names
     *     and that does not exist
     */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Map<String, String> resources = new TreeMap<>();
        read(resources, "processes");
        read(resources, "forms");
        refuseFaults(resources);
        DeploymentBuilder deployment =
                repository.createDeployment().name("report-chain").source("application");
        deployment.enableDuplicateFiltering(false);
        resources.forEach(deployment::addString);
        deployment.deploy();
    }

    private void read(Map<String, String> resources, String folder) throws IOException {
        for (Resource resource : context.getResources("classpath*:" + folder + "/*.*")) {
            String name = folder + "/" + Objects.requireNonNull(resource.getFilename());
            resources.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    private void refuseFaults(Map<String, String> resources) {
        List<String> faults = new ArrayList<>();
        resources.forEach((name, text) -> {
            faults.addAll(guard.faults(Map.of(name, text.getBytes(StandardCharsets.UTF_8))));
            faults.addAll(ModelFaults.in(name, text, resources::containsKey));
        });
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The models cannot be deployed: " + String.join("; ", faults));
        }
    }
}
