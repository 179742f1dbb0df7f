package org.reportchain.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files {@code checkpoint-000001.json} and following. */
class CheckpointFolder {

    private static final Pattern NAME = Pattern.compile("checkpoint-(\\d{6,})\\.json");

    private final Path folder;

    CheckpointFolder(AuditSettings settings) {
        this.folder = settings.folder();
    }

    /** All checkpoints by number; one whose file cannot be read has no signature, and so is found forged. */
    List<Checkpoint> read() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).matches())
                    .map(CheckpointFolder::read)
                    .sorted((one, other) -> Long.compare(one.number(), other.number()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Checkpoint checkpoint) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(String.format(Locale.ROOT, "checkpoint-%06d.json", checkpoint.number()));
            Path whole = Files.writeString(
                    folder.resolve(file.getFileName() + ".new"), Canonical.json(checkpoint.signedContent()) + "\n");
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Checkpoint read(Path file) {
        try {
            return Checkpoint.of(Written.of(Files.readString(file)));
        } catch (IOException | RuntimeException broken) {
            Matcher name = name(file);
            long number = name.matches() ? Long.parseLong(name.group(1)) : 0;
            return new Checkpoint(number, "1970-01-01T00:00:00Z", "", Map.of(), "");
        }
    }

    private static Matcher name(Path file) {
        return NAME.matcher(file.getFileName().toString());
    }
}
