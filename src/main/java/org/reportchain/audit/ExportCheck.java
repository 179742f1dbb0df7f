package org.reportchain.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies an export alone, without a database. */
class ExportCheck {

    private final @Nullable PublicHalf expected;
    private final LinesHash read = new LinesHash();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable PublicHalf key;
    private ChainCheck chains = new ChainCheck(null);
    private boolean ended;

    /** With this system's key, where there is one: an export that brings another is not ours. */
    ExportCheck(@Nullable PublicHalf expected) {
        this.expected = expected;
    }

    /**
     * Reads a file to its end.
     *
     * @throws IOException when it cannot be read
     */
    AuditReport run(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        }
        return report();
    }

    private void take(String line) {
        String before = read.soFar();
        read.add(line);
        try {
            take(Written.of(line), before);
        } catch (RuntimeException unreadable) {
            fault(Fault.Kind.UNREADABLE);
        }
    }

    private void take(Written content, String before) {
        if (content.has("link")) {
            chains.next(link(content.object("link")));
        } else if (content.has("checkpoint")) {
            checkpoints.add(Checkpoint.of(content));
        } else if (content.has("end")) {
            end(content, before);
        } else {
            begin(content);
        }
    }

    private void begin(Written content) {
        if (read.lines() != 1 || !ExportFile.FORMAT.equals(content.text("format"))) {
            fault(Fault.Kind.UNREADABLE);
            return;
        }
        key = PublicHalf.of(content.text("key"));
        chains = new ChainCheck(key);
        if (expected != null && !expected.equals(key)) {
            fault(Fault.Kind.OTHER_KEY);
        }
    }

    private void end(Written content, String before) {
        ended = key != null && before.equals(content.text("end")) && key.signed(before, content.text("signature"));
    }

    private AuditReport report() {
        faults.addAll(chains.faults());
        if (key == null) {
            fault(Fault.Kind.NO_KEY);
        } else {
            faults.addAll(Checkpoints.check(checkpoints, key, chains));
        }
        if (!ended) {
            fault(Fault.Kind.TRUNCATED);
        }
        return new AuditReport(
                chains.chains(), chains.links(), checkpoints.size(), 0, key == null ? "" : key.fingerprint(), faults);
    }

    private void fault(Fault.Kind kind) {
        faults.add(Fault.of(kind, "", read.lines()));
    }

    private static Link link(Written written) {
        return new Link(
                written.text("unit"),
                written.number("position"),
                written.number("event"),
                written.has("content") ? written.object("content").values() : null,
                written.text("previous"),
                written.text("hash"),
                written.text("signature"));
    }
}
