package org.reportchain.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for what acts by itself in a PDF: scripts, programs to launch, files inside it, forms that are sent.
 *
 * <p>Not a parser: names are looked for wherever they may stand, in the file and in its packed objects. Whatever hides
 * them in another way is packed as no usual program does, and is refused for that.
 */
final class PdfFile {

    private static final int MOST_UNPACKED = 50 * 1024 * 1024;
    private static final int MOST_STREAMS = 20_000;
    private static final int LONGEST_DICTIONARY = 4096;
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ACTIVE = Pattern.compile(
            "/(JavaScript|Launch|EmbeddedFile|RichMedia|GoToE|ImportData|SubmitForm|XFA(?=[\\s\\[(<\\d]))");
    private static final Pattern LOCKED = Pattern.compile("/Encrypt(?=[\\s<\\d])");
    private static final Pattern STREAM = Pattern.compile("\\bstream\\r?\\n");
    private static final Pattern OBJECTS = Pattern.compile("/(ObjStm|First)\\b");
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[[^\\]]*]|/\\w+)?");
    private static final Pattern FLATE = Pattern.compile("\\[?\\s*/FlateDecode\\s*]?");

    private PdfFile() {}

    static void check(byte[] content) throws BadFile {
        String text = new String(content, ISO_8859_1);
        String plain = unescape(text);
        if (LOCKED.matcher(plain).find()) {
            throw new BadFile(FileFault.LOCKED);
        }
        refuseActive(plain);
        int room = MOST_UNPACKED;
        List<MatchResult> streams =
                STREAM.matcher(text).results().limit(MOST_STREAMS + 1L).toList();
        if (streams.size() > MOST_STREAMS) {
            throw new BadFile(FileFault.UNPACKED);
        }
        for (MatchResult stream : streams) {
            String about = unescape(dictionary(text, stream.start()));
            if (OBJECTS.matcher(about).find()) {
                String objects = unpack(content, stream.end(), about, room);
                room -= objects.length();
                refuseActive(unescape(objects));
            }
        }
    }

    private static void refuseActive(String plain) throws BadFile {
        if (ACTIVE.matcher(plain).find()) {
            throw new BadFile(FileFault.ACTIVE);
        }
    }

    /** What is said of a stream between the beginning of its object and its own. */
    private static String dictionary(String text, int stream) {
        String before = text.substring(Math.max(0, stream - LONGEST_DICTIONARY), stream);
        return before.substring(Math.max(0, before.lastIndexOf("obj")));
    }

    private static String unpack(byte[] content, int from, String about, int room) throws BadFile {
        Matcher filter = FILTER.matcher(about);
        if (!filter.find()) {
            return ""; // not packed: read with the file itself
        }
        if (filter.group(1) == null || !FLATE.matcher(filter.group(1)).matches()) {
            throw new BadFile(FileFault.ACTIVE);
        }
        Inflater inflater = new Inflater();
        inflater.setInput(content, from, content.length - from);
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        try {
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0) {
                    break;
                }
                unpacked.write(buffer, 0, read);
                if (unpacked.size() > room) {
                    throw new BadFile(FileFault.UNPACKED);
                }
            }
        } catch (DataFormatException damaged) {
            throw new BadFile(FileFault.DAMAGED);
        } finally {
            inflater.end();
        }
        return unpacked.toString(ISO_8859_1);
    }

    /** A name may be written with any of its letters as "#" and two digits. */
    private static String unescape(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(letter ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(letter.group(1), 16))));
    }
}
