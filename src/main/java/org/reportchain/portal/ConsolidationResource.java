package org.reportchain.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;

/** The city's report from its units' approved ones, for the bodies of the city's committee. */
public class ConsolidationResource extends AbstractTasklistPluginResource {

    private final String period;

    ConsolidationResource(String engine, String period) {
        super(engine);
        this.period = period;
    }

    @GET
    public Response show() {
        return Answers.json(() -> Answers.bean(ConsolidationDesk.class).show(period));
    }

    /** Consolidates again. */
    @POST
    public Response consolidate() {
        return Answers.json(() -> Answers.bean(ConsolidationDesk.class).consolidate(period));
    }

    @GET
    @Path("indicators.csv")
    public Response indicators() {
        return Answers.csv(
                "tong-hop", () -> Answers.bean(ConsolidationDesk.class).indicators(period));
    }
}
