package org.reportchain.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the guarded services, the expressions and the tenant of every instance into the engine before it is built. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final ModelBeans beans;

    GuardPlugin(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new GuardedTaskService());
        configuration.setFormService(new GuardedFormService());
        configuration.setFilterService(new GuardedFilterService());
        configuration.setTenantIdProvider(new UnitTenants());
        configuration.setBeans(beans.byName());
        configuration.setExpressionManager(new ModelExpressions(beans));
    }
}
