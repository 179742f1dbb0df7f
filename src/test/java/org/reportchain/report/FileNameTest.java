package org.reportchain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileNameTest {

    @ParameterizedTest
    @MethodSource("names")
    void nameIsMadeHarmless(String name, String safe) {
        assertThat(FileName.safe(name, ".pdf")).isEqualTo(safe);
    }

    @Test
    void longNameIsCutAndKeepsItsExtension() {
        assertThat(FileName.safe("ậ".repeat(300) + ".pdf", ".pdf"))
                .hasSize(FileName.MOST_CHARACTERS)
                .endsWith("ậ.pdf");
    }

    @Test
    void bothSpellingsOfJpegAreKept() {
        assertThat(FileName.safe("ảnh.JPEG", ".jpg")).isEqualTo("ảnh.jpg");
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("Phụ lục 1 quận Đống Đa.pdf", "Phụ lục 1 quận Đống Đa.pdf"),
                Arguments.of("../../etc/passwd", "passwd.pdf"),
                Arguments.of("C:\\Users\\a\\báo cáo.PDF", "báo cáo.pdf"),
                Arguments.of("a\u0000b\r\n.pdf", "ab.pdf"),
                Arguments.of("bao\u202Efdp.exe", "baofdp.exe.pdf"),
                Arguments.of("con<script>.pdf", "conscript.pdf"),
                Arguments.of("...", "tep-kem-theo.pdf"),
                Arguments.of("", "tep-kem-theo.pdf"),
                Arguments.of(".htaccess", "htaccess.pdf"),
                Arguments.of("a;b\"c.pdf", "abc.pdf"));
    }
}
