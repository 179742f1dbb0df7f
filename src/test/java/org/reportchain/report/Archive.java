package org.reportchain.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives for tests, part by part: documents of Word and Excel, and what only looks like them. */
class Archive {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.%s.main+xml";
    static final String WORD = MAIN.formatted("wordprocessingml.document");
    static final String SHEET = MAIN.formatted("spreadsheetml.sheet");
    private static final String LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Archive word() {
        return word(WORD);
    }

    static Archive word(String type) {
        return new Archive()
                .with("[Content_Types].xml", types("/word/document.xml", type))
                .with("word/document.xml", "<document><body>Báo cáo</body></document>");
    }

    static Archive sheet() {
        return sheet(SHEET);
    }

    static Archive sheet(String type) {
        return new Archive()
                .with("[Content_Types].xml", types("/xl/workbook.xml", type))
                .with("xl/workbook.xml", "<workbook/>");
    }

    static String types(String part, String type) {
        return "<?xml version=\"1.0\"?><Types><Override PartName=\"" + part + "\" ContentType=\"" + type
                + "\"/></Types>";
    }

    Archive with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Archive with(String name, byte[] part) {
        parts.put(name, part);
        return this;
    }

    /** With an external relationship of a kind, such as "hyperlink". */
    Archive linking(String kind, String target) {
        return with(
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + LINK.formatted(kind) + "\" Target=\"" + target
                        + "\" TargetMode=\"External\"/></Relationships>");
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
