package org.reportchain.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The audit as a file of JSON lines that can be verified anywhere: the public key, the links, the checkpoints, and a signed
 * end that names the hash of all lines before it.
 *
 * <p>It holds no names, only pseudonyms: an export cannot be erased.
 */
class ExportFile {

    static final String FORMAT = "report-chain-audit-1";

    private final Path file;
    private final LinesHash written = new LinesHash();

    ExportFile(Path file) {
        this.file = file;
    }

    /** Writes the file anew; answers how many links it holds. */
    long write(AuditDatabase database, List<Checkpoint> checkpoints, AuditKeys keys) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            line(writer, Map.of("format", FORMAT, "key", keys.publicHalf().text()));
            database.inSnapshot(() -> database.links(link -> line(writer, Map.of("link", content(link)))));
            long links = written.lines() - 1;
            checkpoints.forEach(checkpoint -> line(writer, checkpoint.signedContent()));
            String end = written.soFar();
            line(writer, Map.of("end", end, "signature", keys.sign(end)));
            return links;
        }
    }

    private void line(BufferedWriter writer, Map<String, Object> content) {
        String json = Canonical.json(content);
        try {
            writer.write(json);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.add(json);
    }

    private static Map<String, Object> content(Link link) {
        Map<String, Object> content = new TreeMap<>(Map.of(
                "unit", link.unit(),
                "position", link.position(),
                "event", link.event(),
                "previous", link.previous(),
                "hash", link.hash(),
                "signature", link.signature()));
        if (link.content() != null) {
            content.put("content", link.content());
        }
        return content;
    }
}
