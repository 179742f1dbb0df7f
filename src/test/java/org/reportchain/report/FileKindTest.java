package org.reportchain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @Test
    void knownKindsAreRecognisedByContent() throws IOException {
        assertThat(FileKind.recognise(pdf())).contains(FileKind.PDF);
        assertThat(FileKind.recognise(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452")))
                .contains(FileKind.PNG);
        assertThat(FileKind.recognise(HexFormat.of().parseHex("ffd8ffe000104a46494600010100")))
                .contains(FileKind.JPEG);
        assertThat(FileKind.recognise(zip(Map.of("[Content_Types].xml", 10, "word/document.xml", 10))))
                .contains(FileKind.DOCX);
        assertThat(FileKind.recognise(zip(Map.of("[Content_Types].xml", 10, "xl/workbook.xml", 10))))
                .contains(FileKind.XLSX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>báo cáo</body></html>",
                "<html><!-- %PDF-1.4 --></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "just text",
                "MZ\u0090",
                "PK\u0003\u0004 broken archive",
                "GIF89a"
            })
    void otherContentIsNot(String content) {
        assertThat(FileKind.recognise(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void archiveThatIsNoOfficeDocumentIsNot() throws IOException {
        assertThat(FileKind.recognise(zip(Map.of("run.sh", 10)))).isEmpty();
        assertThat(FileKind.recognise(zip(Map.of("word/document.xml", 10)))).isEmpty();
        assertThat(FileKind.recognise(
                        zip(Map.of("[Content_Types].xml", 1, "word/document.xml", 1, "xl/workbook.xml", 1))))
                .isEmpty();
    }

    @Test
    void macrosAreNotTakenIn() throws IOException {
        assertThat(FileKind.recognise(
                        zip(Map.of("[Content_Types].xml", 1, "word/document.xml", 1, "word/vbaProject.bin", 1))))
                .isEmpty();
    }

    @Test
    void zipBombIsNotUnpackedToItsEnd() throws IOException {
        byte[] bomb = zip(Map.of("[Content_Types].xml", 10, "word/document.xml", 60 * 1024 * 1024));
        assertThat(bomb.length).isLessThan(Attachments.MOST_BYTES);
        assertThat(FileKind.recognise(bomb)).isEmpty();
    }

    @Test
    void archiveOfTooManyEntriesIsNot() throws IOException {
        Map<String, Integer> entries = new HashMap<>(Map.of("[Content_Types].xml", 1, "xl/workbook.xml", 1));
        for (int i = 0; i < 1_000; i++) {
            entries.put("xl/" + i, 1);
        }
        assertThat(FileKind.recognise(zip(entries))).isEmpty();
    }

    static byte[] pdf() {
        return "%PDF-1.7\n%báo cáo\n".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, Integer> sizes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Integer> entry : sizes.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(new byte[entry.getValue()]);
            }
        }
        return bytes.toByteArray();
    }
}
