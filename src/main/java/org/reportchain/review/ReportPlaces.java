package org.reportchain.review;

import java.util.stream.Stream;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.UnitKind;
import org.reportchain.period.Periods;
import org.reportchain.report.Report;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** What of a report a note or an opinion may be about: the sections and indicators that apply to the reporting unit. */
@Component
class ReportPlaces {

    private final Periods periods;
    private final Organisation organisation;

    ReportPlaces(Periods periods, Organisation organisation) {
        this.periods = periods;
        this.organisation = organisation;
    }

    /** What people call a place, "mục 2.1 “Công tác chính trị, tư tưởng”"; refuses one that the report does not have. */
    String name(Report report, String target) {
        UnitKind kind = organisation
                .unit(report.unit(), periods.period(report.period()).opening())
                .kind();
        Stream<String> sections = periods.outline(report.period()).stream()
                .filter(section -> target.equals("sections." + section.code()))
                .filter(section -> section.appliesTo().contains(kind))
                .map(section -> Texts.text("review.note.section", section.code(), section.title()));
        Stream<String> figures = periods.catalogue(report.period()).stream()
                .filter(indicator -> target.equals("figures." + indicator.code()))
                .filter(indicator -> indicator.appliesTo().contains(kind))
                .map(indicator -> Texts.text("review.note.figure", indicator.code(), indicator.name()));
        return Stream.concat(sections, figures)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("review.note.noTarget", target));
    }
}
