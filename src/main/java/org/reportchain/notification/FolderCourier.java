package org.reportchain.notification;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes each mail to a file that mail programs open, so that mail can be seen without a mail server. */
class FolderCourier implements Courier {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private final Path folder;
    private final String from;
    private final ZoneId zone;

    FolderCourier(Path folder, String from, ZoneId zone) {
        this.folder = folder;
        this.from = from;
        this.zone = zone;
    }

    @Override
    public void carry(Mail mail) throws Refused, IOException {
        String name = fileName(mail);
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("." + name + ".tmp");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            new Envelope(null, mail, from).writeTo(out);
        } catch (MessagingException e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Sorts by time and then by id; the same mail has the same name, so a repeated one replaces itself. */
    private String fileName(Mail mail) {
        String recipient = mail.recipient().replaceAll("[^A-Za-z0-9.-]", "_");
        String time = TIME.format(mail.createdAt().atZone(zone));
        return "%s-%08d-%.64s.eml".formatted(time, mail.id(), recipient);
    }
}
