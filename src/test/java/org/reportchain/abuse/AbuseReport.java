package org.reportchain.abuse;

import java.nio.file.Path;
import java.util.Map;
import org.reportchain.structure.QuotedFigures;

/** What the abuse suite counted: in {@code target/abuse-report.json}, and quoted line by line in the security notes. */
public final class AbuseReport {

    private static final QuotedFigures FIGURES =
            new QuotedFigures(Path.of("target", "abuse-report.json"), Path.of("src", "docs", "security.md"));

    private AbuseReport() {}

    /** Adds a group's figures to the report; fails when the security notes say something else. */
    public static void record(String group, Map<String, Integer> figures) {
        FIGURES.record(group, figures);
    }
}
