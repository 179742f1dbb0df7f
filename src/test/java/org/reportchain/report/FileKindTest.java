package org.reportchain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportchain.text.Texts;

class FileKindTest {

    @ParameterizedTest
    @MethodSource("ordinaryFiles")
    void ordinaryFileIsRecognisedByItsContent(FileKind kind, byte[] content) throws BadFile {
        assertThat(FileKind.recognise(content)).isEqualTo(kind);
    }

    static Stream<Arguments> ordinaryFiles() {
        return Stream.of(
                Arguments.of(FileKind.PDF, pdf()),
                Arguments.of(FileKind.PDF, PdfSample.with("/Type /Catalog /Title (JavaScript và /JS trong báo cáo)")),
                Arguments.of(FileKind.PDF, PdfSample.packed("<< /Type /Catalog >>")),
                Arguments.of(FileKind.PNG, picture("png")),
                Arguments.of(FileKind.JPEG, picture("jpg")),
                Arguments.of(FileKind.DOCX, Archive.word().bytes()),
                Arguments.of(FileKind.XLSX, Archive.sheet().bytes()),
                Arguments.of(
                        FileKind.DOCX,
                        Archive.word()
                                .linking("hyperlink", "https://hanoi.example/")
                                .bytes()),
                Arguments.of(
                        FileKind.DOCX,
                        Archive.word()
                                .linking("attachedTemplate", "file:///C:\\Users\\a\\Templates\\Mau.dotx")
                                .bytes()),
                Arguments.of(
                        FileKind.DOCX,
                        Archive.word()
                                .with("word/media/image1.png", picture("png"))
                                .bytes()),
                Arguments.of(
                        FileKind.XLSX,
                        Archive.sheet()
                                .with("xl/worksheets/sheet1.xml", "<r>" + "<c><v>0</v></c>".repeat(50_000) + "</r>")
                                .bytes()));
    }

    @Test
    void everyFaultHasItsSentence() {
        Map<FileFault, String> sentences = Stream.of(FileFault.values())
                .collect(Collectors.toMap(fault -> fault, fault -> Texts.text(fault.key(), "tep")));
        assertThat(sentences.values()).doesNotHaveDuplicates().allMatch(text -> text.contains("\"tep\""));
    }

    static byte[] pdf() {
        return "%PDF-1.7\n%báo cáo\n".getBytes(StandardCharsets.UTF_8);
    }

    static byte[] picture(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
