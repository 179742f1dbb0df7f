package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails about a report, opened where scripts are allowed. */
record PoisonedMails(JdbcClient jdbc, String report) {

    private static final String LINK = "http://localhost:8080/camunda/app/tasklist/default/#/";

    /** What a browser's parser makes of a mail: elements, names of attributes, and addresses. */
    private static final String PARTS = """
            (html) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')].flatMap((element) =>
              [element.localName, ...[...element.attributes].map(({ name, value }) => name === 'href' ? value : '@' + name)])""";

    private static final Set<String> FROM_TEMPLATES = Set.of(
            "html",
            "head",
            "meta",
            "body",
            "p",
            "span",
            "table",
            "tbody",
            "tr",
            "td",
            "strong",
            "blockquote",
            "br",
            "a",
            "@lang",
            "@charset",
            "@style");

    /** Opens every mail's HTML by itself and all their plain texts as one text. */
    void read(Onlookers onlookers, Payloads payloads) {
        Page page = onlookers.trap().open();
        Set<String> shown = new TreeSet<>();
        for (String body : column("body_html")) {
            assertMarkupIsOurs(page, body);
            page.setContent(body);
            shown.addAll(onlookers.look(page, "mail", 0));
        }
        assertThat(shown).hasSameSizeAs(payloads.all());
        readTexts(page, onlookers, payloads);
        page.context().close();
    }

    private void readTexts(Page page, Onlookers onlookers, Payloads payloads) {
        String texts = String.join("\n", column("subject")) + "\n" + String.join("\n", column("body_text"));
        page.route(
                "**/mail.txt",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/plain; charset=utf-8")
                        .setBody(texts)));
        page.navigate(onlookers.trap().address("tasklist", "mail.txt"));
        onlookers.look(page, "plain text of the mails", payloads.all().size());
    }

    private static void assertMarkupIsOurs(Page page, String body) {
        @SuppressWarnings("unchecked")
        List<String> parts = (List<String>) page.evaluate(PARTS, body);
        assertThat(parts.stream()
                        .filter(part -> !part.startsWith(LINK) && !FROM_TEMPLATES.contains(part))
                        .collect(Collectors.toSet()))
                .isEmpty();
    }

    private List<String> column(String name) {
        return jdbc.sql("select distinct " + name + " from notification where report_id = ?")
                .param(report)
                .query(String.class)
                .list();
    }
}
