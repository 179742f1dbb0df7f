package org.reportchain.portal;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Adds the pages of those who watch the chain, and their resources, to Cockpit; found by the service loader. */
public class ReportChainCockpitPlugin extends AbstractCockpitPlugin {

    @Override
    public String getId() {
        return ReportChainPlugin.ID;
    }

    @Override
    public String getAssetDirectory() {
        return super.getAssetDirectory() + "-cockpit";
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CockpitRoot.class);
    }
}
