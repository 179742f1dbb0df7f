package org.reportchain.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reportchain.calendar.Calendars;
import org.reportchain.calendar.WorkingCalendar;
import org.reportchain.organisation.Organisation;
import org.reportchain.period.DueUnit;
import org.reportchain.period.Openings;
import org.reportchain.period.PeriodOpening;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** What must hold before a period is opened: its dates, its deadlines, other open periods, and posts that are held. */
@Component
class OpeningRules {

    private final Openings openings;
    private final Calendars calendars;
    private final Organisation organisation;
    private final NeededPosts neededPosts;

    OpeningRules(Openings openings, Calendars calendars, Organisation organisation, NeededPosts neededPosts) {
        this.openings = openings;
        this.calendars = calendars;
        this.organisation = organisation;
        this.neededPosts = neededPosts;
    }

    /** Everything that stands against opening it, the fields first. */
    List<OpeningFault> faults(Opening opening) {
        List<OpeningFault> faults = new ArrayList<>();
        refuseTwice(opening, faults);
        checkSpans(opening, faults);
        checkDeadlines(opening, faults);
        if (opening.asked().isEmpty()) {
            faults.add(fault("leftOut", String.join(" ", opening.leftOut()), "nobodyAsked"));
        }
        refuseSecondOfItsKind(opening, faults);
        neededPosts.unheld(opening).forEach(post -> faults.add(emptyPost(post, opening)));
        return faults;
    }

    /** What people call a field of the form. */
    static String label(String field) {
        return Texts.text("reporting.field." + field);
    }

    private void refuseTwice(Opening opening, List<OpeningFault> faults) {
        String code = opening.period().code();
        if (openings.find(code).isPresent()) {
            faults.add(fault("code", code, "openedBefore"));
        }
    }

    private static void checkSpans(Opening opening, List<OpeningFault> faults) {
        var period = opening.period();
        refuseBefore("to", period.to(), "from", period.from(), faults);
        refuseBefore("figuresTo", period.figuresTo(), "figuresFrom", period.figuresFrom(), faults);
        refuseBefore("cutOff", period.cutOff(), "figuresFrom", period.figuresFrom(), faults);
        refuseBefore("figuresTo", period.figuresTo(), "cutOff", period.cutOff(), faults);
    }

    /** Each deadline is a working day, and none lies before the one that it follows. */
    private void checkDeadlines(Opening opening, List<OpeningFault> faults) {
        WorkingCalendar calendar = calendars.inForce();
        String before = "openingDay";
        LocalDate earliest = opening.period().opening();
        for (Map.Entry<String, LocalDate> deadline : deadlines(opening.due()).entrySet()) {
            LocalDate day = deadline.getValue();
            if (!calendar.isWorkingDay(day)) {
                faults.add(fault(deadline.getKey(), Texts.date(day), "dayOff"));
            }
            refuseBefore(deadline.getKey(), day, before, earliest, faults);
            before = deadline.getKey();
            earliest = day;
        }
    }

    /** The deadlines by the field in which they are entered, in order. */
    static Map<String, LocalDate> deadlines(PeriodOpening.Due due) {
        Map<String, LocalDate> deadlines = new LinkedHashMap<>();
        deadlines.put("opinionsDue", due.opinions());
        deadlines.put("sentDue", due.sent());
        deadlines.put("checkedDue", due.checked());
        deadlines.put("consolidatedDue", due.consolidated());
        deadlines.put("conferenceOn", due.conference());
        return deadlines;
    }

    private void refuseSecondOfItsKind(Opening opening, List<OpeningFault> faults) {
        for (PeriodOpening other : openings.all()) {
            boolean sameKind = !other.closed() && other.kind() == opening.kind();
            if (sameKind && !other.period().equals(opening.period().code())) {
                Set<String> both = openings.units(other.period()).stream()
                        .filter(unit -> !unit.excluded())
                        .map(DueUnit::unit)
                        .filter(opening.asked()::contains)
                        .collect(Collectors.toSet());
                if (!both.isEmpty()) {
                    faults.add(new OpeningFault(
                            "kind",
                            opening.kind().label(),
                            Texts.text(
                                    "reporting.opening.secondOfItsKind",
                                    other.period(),
                                    opening.kind().label(),
                                    String.valueOf(both.size()))));
                }
            }
        }
    }

    /** The post that nobody holds, where the fault says that; a fault of the form names its field instead. */
    static Optional<String> emptyPost(OpeningFault fault) {
        return fault.field().isEmpty() ? Optional.ofNullable(fault.value()) : Optional.empty();
    }

    private OpeningFault emptyPost(String post, Opening opening) {
        return new OpeningFault(
                "",
                post,
                Texts.text(
                        "reporting.opening.emptyPost",
                        organisation.title(post, opening.period().opening()),
                        post));
    }

    private static void refuseBefore(
            String field, LocalDate day, String earlierField, LocalDate earlier, List<OpeningFault> faults) {
        if (day.isBefore(earlier)) {
            faults.add(new OpeningFault(
                    field,
                    Texts.date(day),
                    Texts.text(
                            "reporting.opening.outOfOrder",
                            label(field),
                            Texts.date(day),
                            label(earlierField),
                            Texts.date(earlier))));
        }
    }

    private static OpeningFault fault(String field, String value, String key) {
        return new OpeningFault(field, value, Texts.text("reporting.opening." + key, label(field), value));
    }
}
