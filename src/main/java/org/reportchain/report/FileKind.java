package org.reportchain.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** The kinds of file that may go with a report, recognised by their bytes, never by their name. */
enum FileKind {
    PDF(".pdf", "application/pdf"),
    DOCX(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PNG(".png", "image/png"),
    JPEG(".jpg", "image/jpeg");

    private static final Tika TIKA = new Tika();
    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_UNPACKED = 50L * 1024 * 1024;

    private final String extension;
    private final String mediaType;

    FileKind(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> recognise(byte[] content) {
        return switch (TIKA.detect(content)) {
            case "application/pdf" -> startsAsPdf(content) ? Optional.of(PDF) : Optional.empty();
            case "image/png" -> Optional.of(PNG);
            case "image/jpeg" -> Optional.of(JPEG);
            case "application/zip", "application/x-tika-ooxml" -> office(content);
            default -> Optional.empty();
        };
    }

    /** A page of HTML with "%PDF-" further down is recognised as PDF by some programs and as HTML by others. */
    private static boolean startsAsPdf(byte[] content) {
        return Arrays.equals(content, 0, Math.min(content.length, PDF_START.length), PDF_START, 0, PDF_START.length);
    }

    private static Optional<FileKind> office(byte[] content) {
        Set<String> names = entries(content);
        if (!names.contains("[Content_Types].xml") || names.stream().anyMatch(name -> name.contains("vbaProject"))) {
            return Optional.empty();
        }
        boolean word = names.contains("word/document.xml");
        boolean sheet = names.contains("xl/workbook.xml");
        if (word == sheet) {
            return Optional.empty();
        }
        return Optional.of(word ? DOCX : XLSX);
    }

    /** The names in an archive, unpacked as far as the limits allow; none for an archive that is damaged or goes beyond them. */
    private static Set<String> entries(byte[] content) {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return Set.of();
                    }
                }
                if (++count > MOST_ENTRIES) {
                    return Set.of();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Set.of();
        }
        return names;
    }
}
