package org.reportchain.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the guarded services and the tenant of every instance into the engine before it is built. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new GuardedTaskService());
        configuration.setFormService(new GuardedFormService());
        configuration.setTenantIdProvider(new UnitTenants());
    }
}
