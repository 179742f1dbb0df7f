package org.reportchain.reporting.process;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.reportchain.calendar.WorkingCalendar;
import org.reportchain.engine.Started;
import org.reportchain.period.PeriodOpening;
import org.reportchain.reporting.OpeningForm;
import org.reportchain.reporting.ReportingPeriods;
import org.springframework.stereotype.Component;

/** Opens the period that the city's office entered; with any fault nothing is started. */
@Component
class OpenPeriodListener implements ExecutionListener {

    private final ReportingPeriods periods;

    OpenPeriodListener(ReportingPeriods periods) {
        this.periods = periods;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Started started = new Started(execution);
        PeriodOpening opening = periods.open(form(started), started.person());
        execution.setProcessBusinessKey(opening.period());
        execution.setVariable("periodCode", opening.period());
        execution.setVariable("reportId", ReportingPeriods.cityReportId(opening));
        execution.setVariable("reportsDue", endOf(opening));
    }

    /** The midnight after the last day on which the city checks reports. */
    private static Date endOf(PeriodOpening opening) {
        ZonedDateTime end =
                opening.due().checked().plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(WorkingCalendar.ZONE);
        return Date.from(end.toInstant());
    }

    private static OpeningForm form(Started started) {
        return new OpeningForm(
                started.string("code"),
                started.string("title"),
                started.string("kind"),
                started.string("catalogue"),
                started.string("from"),
                started.string("to"),
                started.string("figuresFrom"),
                started.string("figuresTo"),
                started.string("cutOff"),
                started.string("openingDay"),
                started.string("term"),
                started.string("theme"),
                started.string("reportTitle"),
                started.string("opinionsDue"),
                started.string("sentDue"),
                started.string("checkedDue"),
                started.string("consolidatedDue"),
                started.string("conferenceOn"),
                started.string("leftOut"),
                started.string("leftOutReason"));
    }
}
