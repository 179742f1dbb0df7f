package org.reportchain.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Copies the embedded database, while it is in use, into a zip that restores by being unpacked; keeps the newest. */
@Component
class EmbeddedBackup {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'report-chain-'yyyyMMdd-HHmmss'.zip'");
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBackup.class);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final String url;
    private final Path folder;
    private final int kept;

    EmbeddedBackup(
            JdbcTemplate jdbc,
            Clock clock,
            @Value("${spring.datasource.url}") String url,
            @Value("${report-chain.database.backup.folder}") Path folder,
            @Value("${report-chain.database.backup.keep}") int kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.url = url;
        this.folder = folder;
        this.kept = kept;
    }

    /** A backup that fails is an error in the log, and nothing more: the application goes on. */
    @Scheduled(
            initialDelayString = "${report-chain.database.backup.every}",
            fixedDelayString = "${report-chain.database.backup.every}")
    void backUp() {
        if (!url.startsWith("jdbc:h2:file:")) {
            return;
        }
        Path backup = folder.resolve(NAME.format(clock.instant().atZone(clock.getZone())));
        Path unfinished = folder.resolve(backup.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            jdbc.update("backup to ?", unfinished.toAbsolutePath().toString());
            Files.move(unfinished, backup, StandardCopyOption.ATOMIC_MOVE);
            removeOldest();
        } catch (IOException | RuntimeException failure) {
            LOG.error("The embedded database could not be copied to {}", backup, failure);
        }
    }

    private void removeOldest() throws IOException {
        List<Path> backups;
        try (Stream<Path> files = Files.list(folder)) {
            backups = files.filter(file -> file.getFileName().toString().matches("report-chain-[\\d-]+\\.zip"))
                    .sorted()
                    .toList();
        }
        for (Path old : backups.subList(0, Math.max(0, backups.size() - kept))) {
            Files.delete(old);
        }
    }
}
