package org.reportchain.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Indicator;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a report before every rule. */
@Component
class Validator {

    /** The only rule that says anything about classified content: nothing else of it is looked at. */
    static final String SECRECY_RULE = "R-16";

    private final Periods periods;
    private final Organisation organisation;

    // Looked up when needed: a rule of another module may itself stand on the reports.
    private final ObjectProvider<Rule> rules;

    Validator(Periods periods, Organisation organisation, ObjectProvider<Rule> rules) {
        this.periods = periods;
        this.organisation = organisation;
        this.rules = rules;
    }

    Validation check(Report report, ReportContent content, @Nullable ReportContent previousVersion) {
        return check(
                submission(report, content, previousVersion), rules.stream().toList());
    }

    /** All findings of all rules, sorted by rule, each with the reason that the content gives for it. */
    static Validation check(Submission submission, List<Rule> rules) {
        ReportContent content = submission.content();
        return new Validation(rules.stream()
                .flatMap(rule -> rule.check(submission).stream())
                .filter(finding -> !content.classified() || finding.rule().equals(SECRECY_RULE))
                .map(finding -> finding.withReason(content.reasons().get(finding.key())))
                .sorted(Comparator.comparing(Finding::rule))
                .toList());
    }

    private Submission submission(Report report, ReportContent content, @Nullable ReportContent previousVersion) {
        ReportingPeriod period = periods.period(report.period());
        Unit unit = organisation.unit(report.unit(), period.opening());
        Map<String, Indicator> catalogue = new LinkedHashMap<>();
        periods.catalogue(period.code()).forEach(indicator -> catalogue.put(indicator.code(), indicator));
        return new Submission(
                report,
                content,
                unit,
                organisation.children(unit.code(), period.opening()),
                period,
                periods.outline(period.code()),
                catalogue,
                periods.programmes(period.code()),
                periods.targets(period.code(), unit.code()),
                previousVersion);
    }
}
