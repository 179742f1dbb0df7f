package org.reportchain.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/**
 * Refuses a deployment with a model that breaks {@link ModelRules}, before the engine reads any of it.
 *
 * <p>A parse listener would come too late: by then the engine has created the handler classes that a model names. The
 * guard is asked again whenever a model is loaded from the database, so a row that was written past it is refused too.
 */
@Component
class ModelGuard implements Deployer {

    private static final List<String> READ_BY_THE_ENGINE = List.of("bpmn", "bpmn20.xml", "dmn", "dmn11.xml");
    private static final List<String> NOT_USED = List.of("cmmn", "cmmn10.xml", "cmmn11.xml");

    private final ModelRules rules;

    ModelGuard(ModelBeans beans) {
        this.rules = new ModelRules(beans);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        Map<String, byte[]> resources = deployment.getResources().values().stream()
                .collect(Collectors.toMap(ResourceEntity::getName, ResourceEntity::getBytes));
        List<String> faults = faults(resources);
        if (!faults.isEmpty()) {
            throw Doors.answer(Refusal.invalid("engine.model.refused", String.join("\n", faults)));
        }
    }

    /** Every fault of every model among the resources of a deployment, by name. */
    List<String> faults(Map<String, byte[]> resources) {
        return resources.entrySet().stream()
                .flatMap(resource -> faults(resource.getKey(), resource.getValue()).stream())
                .toList();
    }

    private List<String> faults(String name, byte[] content) {
        if (NOT_USED.stream().anyMatch(name::endsWith)) {
            return List.of(Texts.text("engine.model.caseModel", name));
        }
        return READ_BY_THE_ENGINE.stream().anyMatch(name::endsWith) ? rules.faults(name, content) : List.of();
    }
}
