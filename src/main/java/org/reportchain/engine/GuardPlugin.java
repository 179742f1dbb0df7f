package org.reportchain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Puts the guarded services, expressions and models, the tenant of every instance and the check of what somebody may read
 * into the engine before it is built.
 */
@Component
@DependsOnDatabaseInitialization // the engine is not built on tables that Flyway has not accepted
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final ModelBeans beans;
    private final ModelGuard models;

    GuardPlugin(ModelBeans beans, ModelGuard models) {
        this.beans = beans;
        this.models = models;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new GuardedTaskService());
        configuration.setFormService(new GuardedFormService());
        configuration.setFilterService(new GuardedFilterService());
        configuration.setTenantIdProvider(new UnitTenants());
        configuration.setBeans(beans.byName());
        configuration.setExpressionManager(new ModelExpressions(beans));
        List<BpmnParseListener> listeners = Objects.requireNonNullElseGet(
                configuration.getCustomPostBPMNParseListeners(), ArrayList::new); // others may have added theirs
        listeners.add(new UnitCalls());
        configuration.setCustomPostBPMNParseListeners(listeners);
        configuration.setCustomPreDeployers(List.of(models));
        configuration.setCustomSessionFactories(List.of(InboxAuthorizations.factory()));
    }
}
