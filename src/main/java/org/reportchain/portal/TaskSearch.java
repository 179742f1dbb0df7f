package org.reportchain.portal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reportchain.report.ReportContent;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/** Finds tasks by unit, code, step, report number, and by the report's text. */
@Component
class TaskSearch {

    private final Reports reports;

    TaskSearch(Reports reports) {
        this.reports = reports;
    }

    /** The rows that hold the words as they were typed, or all of the words somewhere in what the row itself shows. */
    List<TaskRow> find(String searched, List<TaskRow> rows) {
        String phrase = Folding.fold(searched);
        if (phrase.isEmpty()) {
            return rows;
        }
        List<String> words = List.of(phrase.split(" "));
        Set<String> byText =
                byText(phrase, rows.stream().map(TaskRow::report).distinct().toList());
        return rows.stream()
                .filter(row -> byText.contains(row.report()) || inFacts(phrase, words, Folding.fold(row.facts())))
                .toList();
    }

    private static boolean inFacts(String phrase, List<String> words, String facts) {
        return facts.contains(phrase) || Set.copyOf(List.of(facts.split(" "))).containsAll(words);
    }

    private Set<String> byText(String phrase, Collection<String> ids) {
        Map<String, ReportContent> contents = reports.newestContents(ids);
        return contents.entrySet().stream()
                .filter(entry -> text(entry.getValue())
                        .anyMatch(part -> Folding.fold(part).contains(phrase)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What everybody who has the task may read: no figures, because a commune sees only its own. */
    private static Stream<String> text(ReportContent content) {
        return content.sections().values().stream();
    }
}
