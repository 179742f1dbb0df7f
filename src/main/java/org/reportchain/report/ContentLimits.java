package org.reportchain.report;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Refusal;

/** Keeps content within what people can read and the database can hold. */
final class ContentLimits {

    static final int SECTION = 50_000;
    static final int TEXT = 5_000;
    static final int SHORT = 100;
    static final int ROWS = 200;

    /** H2 holds 1.048.576 characters in one cell. */
    static final int JSON_CHARACTERS = 1_000_000;

    private ContentLimits() {}

    /** Refuses, by the name of the field, what is too long; returns the canonical JSON that fits. */
    static String check(ReportContent content) {
        checkKeys("sections", content.sections());
        checkKeys("figures", content.figures());
        checkKeys("programmes", content.programmes());
        checkKeys("reasons", content.reasons());
        checkRows("limitations", content.limitations());
        checkRows("tasks", content.tasks());
        checkRows("documents", content.documents());
        checkRows("attachments", content.attachments());
        content.sections().forEach((code, text) -> checkText("sections." + code, text, SECTION));
        content.reasons().forEach((key, text) -> checkText("reasons." + key, text, TEXT));
        content.figures().forEach(ContentLimits::checkFigure);
        content.limitations()
                .forEach(row ->
                        checkTexts("limitations", TEXT, row.description(), row.cause(), row.owner(), row.remedy()));
        content.limitations().forEach(row -> checkTexts("limitations", SHORT, row.section()));
        content.tasks().forEach(row -> checkTexts("tasks", TEXT, row.title(), row.owner()));
        content.carried().forEach(row -> checkText("carried", row.explanation(), TEXT));
        content.documents().forEach(row -> checkTexts("documents", TEXT, row.type(), row.number(), row.subject()));
        content.programmes()
                .forEach((number, row) -> checkTexts(
                        "programmes." + number, TEXT, row.result(), row.difficulty(), row.next(), row.completion()));
        checkTexts(
                "signature",
                SHORT,
                content.signature().authority(),
                content.signature().issuer());
        String json = ReportJson.write(content);
        if (json.length() > JSON_CHARACTERS) {
            throw Refusal.tooLarge("report.contentTooLarge", Integer.toString(json.length()));
        }
        return json;
    }

    private static void checkFigure(String code, Figure figure) {
        String field = "figures." + code;
        checkTexts(
                field,
                SHORT,
                figure.actual(),
                figure.total(),
                figure.planCity(),
                figure.planDistrict(),
                figure.percentCity(),
                figure.percentDistrict(),
                figure.samePeriod(),
                figure.yoy(),
                figure.carriedOver(),
                figure.previous(),
                figure.asOf());
        checkTexts(field + ".explanation", TEXT, figure.explanation());
        checkKeys(field, figure.parts());
        checkKeys(field, figure.units());
        checkTexts(field, SHORT, figure.parts().values().toArray(String[]::new));
        checkTexts(field, SHORT, figure.units().values().toArray(String[]::new));
        checkTexts(field, SHORT, figure.confirmed().toArray(String[]::new));
        checkRows(field, figure.confirmed());
    }

    private static void checkKeys(String field, Map<String, ?> map) {
        checkRows(field, map.keySet());
        map.keySet().forEach(key -> checkText(field, key, TEXT));
    }

    private static void checkRows(String field, Collection<?> rows) {
        if (rows.size() > ROWS) {
            throw Refusal.tooLarge("report.tooManyRows", field, Integer.toString(rows.size()), Integer.toString(ROWS));
        }
    }

    private static void checkTexts(String field, int most, @Nullable String... texts) {
        for (String text : texts) {
            checkText(field, text, most);
        }
    }

    private static void checkText(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw Refusal.tooLarge(
                    "report.textTooLong", field, Integer.toString(text.length()), Integer.toString(most));
        }
    }
}
