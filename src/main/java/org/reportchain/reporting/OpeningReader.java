package org.reportchain.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.PeriodKind;
import org.reportchain.period.PeriodOpening;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** Reads the form with which a period is opened, and says of each field what is wrong with it. */
@Component
class OpeningReader {

    /** What a form says; nothing where a field could not be read. */
    record Read(Optional<Opening> opening, List<OpeningFault> faults) {}

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{1,19}");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 500;

    private final Periods periods;
    private final Organisation organisation;

    OpeningReader(Periods periods, Organisation organisation) {
        this.periods = periods;
        this.organisation = organisation;
    }

    Read read(OpeningForm form) {
        Fields fields = new Fields();
        ReportingPeriod period = new ReportingPeriod(
                fields.matching("code", form.code(), CODE),
                fields.text("title", form.title(), LONGEST_TITLE),
                fields.date("from", form.from()),
                fields.date("to", form.to()),
                fields.date("figuresFrom", form.figuresFrom()),
                fields.date("figuresTo", form.figuresTo()),
                fields.date("cutOff", form.cutOff()),
                fields.date("openingDay", form.openingDay()),
                fields.text("term", form.term(), 20),
                fields.text("theme", form.theme(), LONGEST_TEXT),
                fields.text("reportTitle", form.reportTitle(), LONGEST_TEXT));
        PeriodOpening.Due due = new PeriodOpening.Due(
                fields.date("opinionsDue", form.opinionsDue()),
                fields.date("sentDue", form.sentDue()),
                fields.date("checkedDue", form.checkedDue()),
                fields.date("consolidatedDue", form.consolidatedDue()),
                fields.date("conferenceOn", form.conferenceOn()));
        PeriodKind kind = fields.kind(form.kind());
        String catalogue = fields.text("catalogue", form.catalogue(), 20);
        if (periods.all().stream().noneMatch(known -> known.code().equals(catalogue))) {
            fields.fault("catalogue", form.catalogue(), "unknownCatalogue");
        }
        if (!fields.faults.isEmpty()) {
            return new Read(Optional.empty(), fields.faults);
        }
        List<String> leftOut = words(form.leftOut());
        List<String> units = periods.unitsToAsk(period.opening());
        leftOut.stream()
                .filter(unit -> !units.contains(unit))
                .forEach(unknown -> fields.fault("leftOut", unknown, "unknownUnit"));
        String reason = blankToNull(form.leftOutReason());
        if (!leftOut.isEmpty() && reason == null) {
            fields.fault("leftOutReason", null, "missing");
        }
        Opening opening = new Opening(period, city(period.opening()), kind, catalogue, due, units, leftOut, reason);
        return new Read(Optional.of(opening), fields.faults);
    }

    private String city(LocalDate opening) {
        return organisation.units(Level.CITY, opening).stream()
                .map(Unit::code)
                .findFirst()
                .orElse("");
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split("[\\s,;]+")).distinct().toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Reads fields one after the other and collects what is wrong; what cannot be read is never used. */
    private static final class Fields {

        private static final LocalDate UNREADABLE = LocalDate.EPOCH;

        private final List<OpeningFault> faults = new ArrayList<>();

        void fault(String field, @Nullable String value, String key) {
            faults.add(new OpeningFault(
                    field,
                    value,
                    Texts.text("reporting.opening." + key, OpeningRules.label(field), value == null ? "" : value)));
        }

        String text(String field, @Nullable String value, int longest) {
            String text = value == null ? "" : value.strip();
            if (text.isEmpty()) {
                fault(field, value, "missing");
            } else if (text.length() > longest) {
                faults.add(new OpeningFault(
                        field,
                        text.substring(0, 40) + "…",
                        Texts.text(
                                "reporting.opening.tooLong",
                                OpeningRules.label(field),
                                String.valueOf(text.length()),
                                String.valueOf(longest))));
            }
            return text;
        }

        String matching(String field, @Nullable String value, Pattern pattern) {
            String text = text(field, value, LONGEST_TITLE);
            if (!text.isEmpty() && !pattern.matcher(text).matches()) {
                fault(field, value, "badCode");
            }
            return text;
        }

        LocalDate date(String field, @Nullable String value) {
            if (value == null || value.isBlank()) {
                fault(field, value, "missing");
                return UNREADABLE;
            }
            try {
                return LocalDate.parse(value.strip());
            } catch (DateTimeParseException malformed) {
                fault(field, value, "badDate");
                return UNREADABLE;
            }
        }

        PeriodKind kind(@Nullable String value) {
            for (PeriodKind kind : PeriodKind.values()) {
                if (kind.name().equals(value)) {
                    return kind;
                }
            }
            faults.add(new OpeningFault(
                    "kind",
                    value,
                    Texts.text(
                            "reporting.opening.unknownKind",
                            value == null ? "" : value,
                            Arrays.stream(PeriodKind.values())
                                    .map(PeriodKind::label)
                                    .collect(Collectors.joining(", ")))));
            return PeriodKind.AD_HOC;
        }
    }
}
