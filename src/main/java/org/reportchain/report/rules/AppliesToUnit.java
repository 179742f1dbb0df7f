package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Indicator;
import org.reportchain.period.Programme;
import org.reportchain.period.Section;
import org.reportchain.report.Figure;
import org.reportchain.report.Finding;
import org.reportchain.report.Rule;
import org.reportchain.report.Submission;
import org.springframework.stereotype.Component;

/** a unit reports what its kind reports, about itself and its own subordinates. */
@Component
class AppliesToUnit implements Rule {

    private final Findings findings = Findings.blocking("R-14");

    @Override
    public List<Finding> check(Submission submission) {
        List<Finding> found = new ArrayList<>();
        submission.content().figures().forEach((code, figure) -> checkIndicator(code, figure, submission, found));
        ReadFigure.all(submission).values().forEach(figure -> checkCommunes(figure, submission, found));
        checkSections(submission, found);
        Set<String> programmes =
                submission.programmes().stream().map(Programme::number).collect(Collectors.toSet());
        submission.content().programmes().keySet().stream()
                .filter(number -> !programmes.contains(number))
                .forEach(number -> found.add(findings.of("programmes." + number, null, "unknownProgramme", number)));
        return found;
    }

    private void checkIndicator(String code, Figure figure, Submission submission, List<Finding> found) {
        String field = "figures." + code + ".actual";
        Indicator indicator = submission.catalogue().get(code);
        if (indicator == null) {
            found.add(findings.of(field, figure.actual(), "unknownIndicator", code));
        } else if (!indicator.appliesTo().contains(submission.unit().kind())) {
            found.add(findings.of(
                    field,
                    figure.actual(),
                    "otherKind",
                    ReadFigure.label(indicator),
                    submission.unit().label()));
        }
        Set<String> own = submission.subordinates().stream().map(Unit::code).collect(Collectors.toSet());
        figure.units().forEach((unit, value) -> {
            if (!own.contains(unit)) {
                found.add(findings.of("figures." + code + ".units." + unit, value, "otherUnit", code, unit));
            }
        });
    }

    private void checkCommunes(ReadFigure figure, Submission submission, List<Finding> found) {
        Integer communes = figure.indicator().denominatorCommunes() ? RatioBounds.ruralCommunes(submission) : null;
        BigDecimal actual = figure.number("actual");
        if (communes != null && actual != null && actual.compareTo(BigDecimal.valueOf(communes)) > 0) {
            found.add(findings.on(
                    figure, "actual", "tooManyCommunes", submission.unit().label(), Integer.toString(communes)));
        }
    }

    private void checkSections(Submission submission, List<Finding> found) {
        Map<String, Section> outline = new HashMap<>();
        submission.outline().forEach(section -> outline.put(section.code(), section));
        submission.content().sections().keySet().forEach(code -> {
            Section section = outline.get(code);
            if (section == null) {
                found.add(findings.of("sections." + code, null, "unknownSection", code));
            } else if (!section.appliesTo().contains(submission.unit().kind())) {
                found.add(findings.of(
                        "sections." + code,
                        null,
                        "otherSection",
                        code,
                        section.title(),
                        submission.unit().label()));
            }
        });
    }
}
