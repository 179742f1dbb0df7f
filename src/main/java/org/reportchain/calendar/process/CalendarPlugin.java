package org.reportchain.calendar.process;

import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the engine count due dates in working days. */
@Component
class CalendarPlugin extends AbstractProcessEnginePlugin {

    private final WorkingDaysCalendar calendar;

    CalendarPlugin(WorkingDaysCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        ((MapBusinessCalendarManager) configuration.getBusinessCalendarManager())
                .addBusinessCalendar(DueDateBusinessCalendar.NAME, calendar);
    }
}
