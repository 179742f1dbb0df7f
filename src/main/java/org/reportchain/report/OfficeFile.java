package org.reportchain.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A document of Word or Excel: an archive that is unpacked here as far as the limits allow, and may hold neither macros
 * nor other files nor anything that is fetched from elsewhere when it is opened.
 */
final class OfficeFile {

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_UNPACKED = 50 * 1024 * 1024;

    /** Times its packed size; sheets of repeated rows come to about a hundred. */
    private static final int MOST_GROWTH = 200;

    private static final int FREE_GROWTH = 1024 * 1024;
    private static final String TYPES = "[Content_Types].xml";
    private static final String ENCRYPTED_PACKAGE = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
    private static final Pattern MACRO_PART = Pattern.compile("vba|activex|macrosheets", Pattern.CASE_INSENSITIVE);
    private static final Pattern BAD_NAME = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)|^[/\\\\]|[\\\\:\\p{Cntrl}]");

    /** Beginnings of archives, programs and the older Office formats: ZIP, RAR, 7-Zip, gzip, XZ, OLE, EXE, ELF. */
    private static final Pattern FILE_INSIDE = Pattern.compile(
            "^(PK\3\4|Rar!|7z\\xBC\\xAF|\\x1F\\x8B|\\xFD7zXZ|\\xD0\\xCF\\x11\\xE0|MZ|\\x7FELF)", Pattern.DOTALL);

    private final byte[] content;
    private final OfficeParts parts = new OfficeParts();
    private final Set<String> names = new HashSet<>();
    private int unpacked;

    private OfficeFile(byte[] content) {
        this.content = content;
    }

    static FileKind check(byte[] content) throws BadFile {
        return new OfficeFile(content).check();
    }

    /** Whether a file of the older container is a document with a password. */
    static boolean isLocked(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(ENCRYPTED_PACKAGE);
    }

    private FileKind check() throws BadFile {
        Set<String> listed = ArchiveDirectory.names(content, MOST_ENTRIES);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read(zip, entry.getName());
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new BadFile(FileFault.DAMAGED);
        }
        if (!names.equals(listed)) {
            throw new BadFile(FileFault.DAMAGED);
        }
        return parts.kind(names);
    }

    private void read(ZipInputStream zip, String name) throws IOException, BadFile {
        if (BAD_NAME.matcher(name).find() || !names.add(name)) {
            throw new BadFile(FileFault.DAMAGED);
        }
        if (names.size() > MOST_ENTRIES) {
            throw new BadFile(FileFault.UNPACKED);
        }
        if (MACRO_PART.matcher(name).find()) {
            throw new BadFile(FileFault.MACROS);
        }
        byte[] part = unpack(zip);
        String start = new String(part, 0, Math.min(8, part.length), StandardCharsets.ISO_8859_1);
        if (FILE_INSIDE.matcher(start).find()) {
            throw new BadFile(FileFault.EMBEDDED);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.equals(TYPES)) {
            parts.readTypes(part);
        } else if (lower.endsWith(".rels") || lower.endsWith(".xml")) {
            parts.read(part);
        }
    }

    private byte[] unpack(ZipInputStream zip) throws IOException, BadFile {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED || unpacked > FREE_GROWTH + (long) MOST_GROWTH * content.length) {
                throw new BadFile(FileFault.UNPACKED);
            }
            part.write(buffer, 0, read);
        }
        return part.toByteArray();
    }
}
