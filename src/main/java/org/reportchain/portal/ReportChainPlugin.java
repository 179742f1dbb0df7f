package org.reportchain.portal;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Adds the report's pages and their resources to Tasklist; found by the service loader. */
public class ReportChainPlugin extends AbstractTasklistPlugin {

    static final String ID = "report-chain";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(ReportChainRoot.class);
    }
}
