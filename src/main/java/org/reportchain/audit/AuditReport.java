package org.reportchain.audit;

import java.util.ArrayList;
import java.util.List;
import org.reportchain.text.Texts;

/**
 * What a verification looked at and what it found.
 *
 * @param waiting events that have no place in a chain yet
 * @param fingerprint of the key that signatures were checked with, or empty
 * @param faults the first of each chain, in the order in which they were met
 */
record AuditReport(int chains, long links, int checkpoints, long waiting, String fingerprint, List<Fault> faults) {

    boolean holds() {
        return faults.isEmpty();
    }

    /** For the person who asked: what was checked, and the first bad row by name. */
    List<String> lines() {
        String checked = Texts.text(
                "audit.checked",
                String.valueOf(links),
                String.valueOf(chains),
                String.valueOf(checkpoints),
                String.valueOf(waiting));
        String key = Texts.text("audit.key", fingerprint);
        if (holds()) {
            return List.of(checked, key, Texts.text("audit.holds"));
        }
        List<String> lines =
                new ArrayList<>(List.of(checked, key, Texts.text("audit.broken", String.valueOf(faults.size()))));
        faults.forEach(fault -> lines.add("  " + fault.sentence()));
        return lines;
    }
}
