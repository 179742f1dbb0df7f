package org.reportchain.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reportchain.review.Extensions;
import org.reportchain.review.Handovers;
import org.reportchain.review.Reminders;
import org.reportchain.review.Rung;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/**
 * The part of a report's history that waiting makes: who was reminded, urged, reported to as late, given more time, or given
 * a task that nobody held.
 */
@Component
class ReminderHistory {

    private final Reminders reminders;
    private final Extensions extensions;
    private final Handovers handovers;
    private final Titles titles;
    private final Clock clock;

    ReminderHistory(Reminders reminders, Extensions extensions, Handovers handovers, Titles titles, Clock clock) {
        this.reminders = reminders;
        this.extensions = extensions;
        this.handovers = handovers;
        this.titles = titles;
        this.clock = clock;
    }

    List<HistoryRow> rows(String report) {
        return Stream.of(
                        reminders.ofReport(report).stream().map(this::reminded),
                        extensions.ofReport(report).stream().map(this::extended),
                        handovers.ofReport(report).stream().map(this::handedOver))
                .flatMap(Function.identity())
                .toList();
    }

    private HistoryRow reminded(Reminders.Reminded reminded) {
        String person = reminded.person();
        return new HistoryRow(
                reminded.at(),
                HistoryRow.Kind.REMINDER,
                person == null ? Texts.text("portal.history.system") : titles.ofPerson(person),
                what(reminded),
                HistoryRow.detail(
                        Texts.text("portal.history.toldHolders", titles.of(reminded.told())),
                        reminded.late() ? Texts.text("portal.history.toldLate") : null),
                null);
    }

    private String what(Reminders.Reminded reminded) {
        Rung rung = reminded.rung();
        String above = reminded.escalatedTo();
        if (rung == null) {
            return Texts.text("portal.history.urged", reminded.stepName());
        }
        return above == null
                ? Texts.text("portal.history.reminded", reminded.stepName(), rung.label())
                : Texts.text("portal.history.escalated", titles.of(above), reminded.stepName(), rung.label());
    }

    private HistoryRow extended(Extensions.Extended extended) {
        return new HistoryRow(
                extended.at(),
                HistoryRow.Kind.REMINDER,
                titles.ofPerson(extended.person()),
                Texts.text("portal.history.extended", extended.stepName(), time(extended.from()), time(extended.to())),
                Texts.text("portal.history.extendedBecause", extended.reason()),
                null);
    }

    private HistoryRow handedOver(Handovers.HandedOver handed) {
        String caretaker = handed.caretaker();
        return new HistoryRow(
                handed.at(),
                HistoryRow.Kind.REMINDER,
                Texts.text("portal.history.system"),
                caretaker == null
                        ? Texts.text("portal.history.handedToNobody", handed.step())
                        : Texts.text("portal.history.handedOver", handed.step(), titles.of(caretaker)),
                Texts.text("portal.history.unheld", titles.of(handed.post())),
                null);
    }

    private String time(Instant time) {
        return Texts.time(time.atZone(clock.getZone()));
    }
}
