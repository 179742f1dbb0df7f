package org.reportchain.report;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The table of contents of a ZIP archive, which stands at its end and which Word and Excel go by.
 *
 * <p>The entries themselves may say something else: whoever reads only one of the two sees another archive.
 */
final class ArchiveDirectory {

    private static final int FIRST_ENTRY = 0x04034b50;
    private static final int HEADER = 0x02014b50;
    private static final int ENCRYPTED = 1;

    private ArchiveDirectory() {}

    /** The names in it; nothing may stand before the first entry, after the directory, or twice. */
    static Set<String> names(byte[] content, int most) throws BadFile {
        int end = ArchiveEnd.find(content);
        if (end < 0 || end != content.length - ArchiveEnd.SIZE) {
            throw new BadFile(FileFault.DAMAGED);
        }
        ByteBuffer archive = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int count = Short.toUnsignedInt(archive.getShort(end + 10));
        int from = archive.getInt(end + 16);
        if (count > most) {
            throw new BadFile(FileFault.UNPACKED);
        }
        if (archive.getInt(0) != FIRST_ENTRY || from < 0 || from > end) {
            throw new BadFile(FileFault.DAMAGED);
        }
        try {
            return names(archive.position(from), count);
        } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
            throw new BadFile(FileFault.DAMAGED);
        }
    }

    private static Set<String> names(ByteBuffer directory, int count) throws BadFile {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            int header = directory.position();
            if (directory.getInt() != HEADER) {
                throw new BadFile(FileFault.DAMAGED);
            }
            if ((directory.getShort(header + 8) & ENCRYPTED) != 0) {
                throw new BadFile(FileFault.LOCKED);
            }
            byte[] name = new byte[Short.toUnsignedInt(directory.getShort(header + 28))];
            int extra = Short.toUnsignedInt(directory.getShort(header + 30));
            int comment = Short.toUnsignedInt(directory.getShort(header + 32));
            directory.position(header + 46).get(name);
            directory.position(directory.position() + extra + comment);
            if (!names.add(new String(name, StandardCharsets.UTF_8))) {
                throw new BadFile(FileFault.DAMAGED);
            }
        }
        return names;
    }
}
