package org.reportchain.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.reportchain.text.Texts;

/** Refuses a set of data files as a whole; nothing of it has been applied. */
public class BrokenFiles extends RuntimeException {

    private final List<Fault> faults;

    public BrokenFiles(String location, List<Fault> faults) {
        super(faults.stream()
                .sorted()
                .map(Fault::toString)
                .collect(Collectors.joining(
                        "\n- ", Texts.text("csv.refused", location, Integer.toString(faults.size())) + "\n- ", "")));
        this.faults = faults.stream().sorted().toList();
    }

    /** All faults of all files, by file and line. */
    public List<Fault> faults() {
        return faults;
    }
}
