package org.reportchain.portal;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.reportchain.organisation.Organisation;
import org.reportchain.period.DueUnit;
import org.reportchain.period.Openings;
import org.reportchain.period.Periods;
import org.reportchain.reporting.Conference;
import org.reportchain.reporting.Conferences;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;

/** The record of a conference while the city's office writes it in its task. */
@Component
class ConferenceDesk {

    private static final String STEP = "userTask_recordConference";

    record Choice(String code, String label) {}

    /** @param units whom a task can be given to */
    record View(Conference conference, List<Choice> units) {}

    private final Reader reader;
    private final TaskService tasks;
    private final Conferences conferences;
    private final Openings openings;
    private final Periods periods;
    private final Organisation organisation;

    ConferenceDesk(
            Reader reader,
            TaskService tasks,
            Conferences conferences,
            Openings openings,
            Periods periods,
            Organisation organisation) {
        this.reader = reader;
        this.tasks = tasks;
        this.conferences = conferences;
        this.openings = openings;
        this.periods = periods;
        this.organisation = organisation;
    }

    View show(String task) {
        String period = period(reader.task(task));
        return new View(
                conferences.ofPeriod(period).conference(),
                openings.units(period).stream()
                        .map(DueUnit::unit)
                        .map(unit -> new Choice(
                                unit,
                                organisation
                                        .unit(unit, periods.period(period).opening())
                                        .committee()))
                        .toList());
    }

    void save(String task, Conference conference) {
        conferences.save(period(reader.ownTask(task)), conference, reader.person());
    }

    private String period(Task task) {
        if (!task.getTaskDefinitionKey().equals(STEP)) {
            throw Refusal.forbidden("portal.notTheConference");
        }
        return (String) tasks.getVariable(task.getId(), "periodCode");
    }
}
