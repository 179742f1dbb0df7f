package org.reportchain.portal;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/**
 * Entry of {@code /camunda/api/cockpit/plugin/report-chain/{engine}}: runs with the login of the person in Cockpit.
 *
 * <p>The web applications ask at this path for a login alone; here everybody is refused whom Cockpit would not let in.
 */
@Path("plugin/" + ReportChainPlugin.ID)
public class CockpitRoot extends AbstractCockpitPluginRootResource {

    public CockpitRoot() {
        super(ReportChainPlugin.ID);
    }

    @Path("{engine}")
    public CockpitResource watched(@PathParam("engine") String engine) {
        Answers.bean(Watching.class).refuseOthers();
        return subResource(new CockpitResource(engine), engine);
    }
}
