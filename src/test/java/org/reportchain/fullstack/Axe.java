package org.reportchain.fullstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks axe-core whether a page can be used by somebody who cannot see or point. */
final class Axe {

    private static final Set<String> TOO_MUCH = Set.of("serious", "critical");

    private Axe() {}

    /** Fails when the page, as it stands, has an issue that axe-core calls serious or critical. */
    static void assertNoSeriousIssues(Page page) {
        assertNoSeriousIssues(page, "body");
    }

    /** The same for a part of the page, so that what Tasklist draws around it does not count. */
    static void assertNoSeriousIssues(Page page, String part) {
        assertNoSeriousIssues(page, builder(page, part));
    }

    /** The same without contrasts, which take most of the time and are told by another screen. */
    static void assertNoSeriousIssuesButColours(Page page, String part) {
        assertNoSeriousIssues(page, builder(page, part).disableRules(List.of("color-contrast")));
    }

    private static AxeBuilder builder(Page page, String part) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // to describe also what is in order takes half the time
        return new AxeBuilder(page)
                .options(options)
                .include(List.of(part))
                .setLegacyMode(true); // no frames of other sites here, for which it would open a page at each look
    }

    private static void assertNoSeriousIssues(Page page, AxeBuilder asked) {
        List<String> issues = asked.analyze().getViolations().stream()
                .filter(rule -> TOO_MUCH.contains(rule.getImpact()))
                .map(Axe::describe)
                .toList();
        assertThat(issues).as("serious issues of " + page.url()).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> node.getHtml())
                .collect(Collectors.joining("\n  ", rule.getId() + ": " + rule.getHelp() + "\n  ", ""));
    }
}
