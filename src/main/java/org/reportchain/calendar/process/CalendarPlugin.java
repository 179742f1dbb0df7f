package org.reportchain.calendar.process;

import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the engine count due dates in working days, and fire timers at moments that working days give. */
@Component
class CalendarPlugin extends AbstractProcessEnginePlugin {

    private final WorkingDaysCalendar dueDates;
    private final MomentsCalendar cycles;

    CalendarPlugin(WorkingDaysCalendar dueDates, MomentsCalendar cycles) {
        this.dueDates = dueDates;
        this.cycles = cycles;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        MapBusinessCalendarManager calendars = (MapBusinessCalendarManager) configuration.getBusinessCalendarManager();
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, dueDates);
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, cycles);
    }
}
