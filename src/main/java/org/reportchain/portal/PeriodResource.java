package org.reportchain.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import org.reportchain.period.Periods;
import org.reportchain.report.Reports;

/** The periods that have opened, and the reports of a period that the person may read. */
public class PeriodResource extends AbstractTasklistPluginResource {

    PeriodResource(String engine) {
        super(engine);
    }

    @GET
    @Path("periods")
    public Response periods() {
        return Answers.json(() -> Answers.bean(Periods.class).opened());
    }

    @GET
    @Path("period/{period}/reports")
    public Response reports(@PathParam("period") String period) {
        return Answers.json(() -> Answers.bean(Reports.class).ofPeriod(period).stream()
                .filter(Answers.bean(Reader.class)::mayRead)
                .map(Answers.bean(ReportSummary.Factory.class)::of)
                .toList());
    }
}
