package org.reportchain.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** The kind of a file that may be taken in. */
    static FileKind recognise(byte[] content) throws BadFile {
        return switch (TIKA.detect(content)) {
            case "application/pdf" -> pdf(content);
            case "image/png" -> picture(PNG, content);
            case "image/jpeg" -> picture(JPEG, content);
            case "application/zip", "application/x-tika-ooxml" -> OfficeFile.check(content);
            case "application/x-tika-msoffice" ->
                throw new BadFile(OfficeFile.isLocked(content) ? FileFault.LOCKED : FileFault.KIND);
            default -> throw new BadFile(FileFault.KIND);
        };
    }

    /** A page of HTML with "%PDF-" further down is recognised as PDF by some programs and as HTML by others. */
    private static FileKind pdf(byte[] content) throws BadFile {
        if (!Arrays.equals(content, 0, Math.min(content.length, PDF_START.length), PDF_START, 0, PDF_START.length)) {
            throw new BadFile(FileFault.KIND);
        }
        refuseArchive(content);
        PdfFile.check(content);
        return PDF;
    }

    private static FileKind picture(FileKind kind, byte[] content) throws BadFile {
        refuseArchive(content);
        Picture.check(content);
        return kind;
    }

    /** An archive is found from its end: what begins as a picture may end as a program. */
    private static void refuseArchive(byte[] content) throws BadFile {
        if (ArchiveEnd.find(content) >= 0) {
            throw new BadFile(FileFault.KIND);
        }
    }
}
