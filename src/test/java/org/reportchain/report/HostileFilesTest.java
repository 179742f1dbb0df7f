package org.reportchain.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportchain.text.Refusal;

/** Files that somebody made to do harm, or that only pretend to be what they are called: none is taken in. */
class HostileFilesTest {

    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    @ParameterizedTest(name = "{0}")
    @MethodSource({"pretenders", "archives", "documents", "pdfs", "pictures"})
    void hostileFileIsRefusedByNameWithARemedy(String name, byte[] content, FileFault fault) {
        assertThat(content.length).isLessThanOrEqualTo(Attachments.MOST_BYTES);

        assertThatThrownBy(() -> Attachments.kind("C:\\x\\" + name, content))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.key()).isEqualTo(fault.key());
                })
                .hasMessageContaining("\"" + name + "\"")
                .hasMessageContaining("; hãy ");
    }

    static Stream<Arguments> pretenders() {
        return Stream.of(
                file("trang.pdf", "<html><script>alert(1)</script></html>", FileFault.KIND),
                file("trang-co-pdf.pdf", "<html><!-- %PDF-1.4 --><script>alert(1)</script></html>", FileFault.KIND),
                file("hinh.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", FileFault.KIND),
                file("hinh.jpg", "GIF89a/*<svg/onload=alert(1)>*/", FileFault.KIND),
                file("chuong-trinh.pdf", "MZ\u0090\0\3\0\0\0\4\0", FileFault.KIND),
                file("lenh.docx", "#!/bin/sh\nrm -rf /\n", FileFault.KIND),
                file("cu.doc", join(OLE, new byte[1000]), FileFault.KIND),
                file("co-mat-khau.docx", join(OLE, "EncryptedPackage".getBytes(UTF_16LE)), FileFault.LOCKED));
    }

    static Stream<Arguments> archives() {
        byte[] word = Archive.word().bytes();
        return Stream.of(
                file("bom.docx", Archive.word().with("word/a.bin", new byte[60 << 20]), FileFault.UNPACKED),
                file("bom-nho.docx", Archive.word().with("word/a.bin", new byte[40 << 20]), FileFault.UNPACKED),
                file("nhieu-phan.xlsx", manyParts(10_001), FileFault.UNPACKED),
                file("hon-mot-nghin-phan.xlsx", manyParts(999), FileFault.UNPACKED),
                file("noi-doi-so-phan.xlsx", lyingAboutItsParts(manyParts(2_000).bytes()), FileFault.UNPACKED),
                file("zip-trong-zip.docx", Archive.word().with("word/media/a.png", word), FileFault.EMBEDDED),
                file("duong-dan.docx", Archive.word().with("../../etc/passwd", "x"), FileFault.DAMAGED),
                file("duong-dan-2.docx", Archive.word().with("word\\..\\..\\a.exe", "x"), FileFault.DAMAGED),
                file("goc.docx", Archive.word().with("/etc/passwd", "x"), FileFault.DAMAGED),
                file("cut.docx", Arrays.copyOf(word, word.length - 30), FileFault.DAMAGED),
                file("khong-muc-luc.docx", Arrays.copyOf(word, word.length / 2), FileFault.DAMAGED),
                file("duoi-la.docx", join(word, "<script>alert(1)</script>".getBytes(UTF_8)), FileFault.DAMAGED),
                file("ma-hoa.docx", encrypted(word), FileFault.LOCKED),
                file("hai-muc-luc.docx", withAnotherName(word), FileFault.DAMAGED),
                file("nen.docx", new Archive().with("run.sh", "rm -rf /"), FileFault.KIND));
    }

    static Stream<Arguments> documents() {
        String docm = "application/vnd.ms-word.document.macroEnabled.main+xml";
        String xlsm = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
        String escaped = docm.replace("macroEnabled", "m&#97;croEnabled");
        return Stream.of(
                file("docm.docx", Archive.word(docm), FileFault.MACROS),
                file("docm-viet-khac.docx", Archive.word(escaped), FileFault.MACROS),
                file("xlsm.xlsx", Archive.sheet(xlsm), FileFault.MACROS),
                file("vba.docx", Archive.word().with("word/vbaProject.bin", OLE), FileFault.MACROS),
                file("macro-4.xlsx", Archive.sheet().with("xl/macrosheets/sheet1.xml", "<m/>"), FileFault.MACROS),
                file("activex.docx", Archive.word().with("word/activeX/activeX1.xml", "<x/>"), FileFault.MACROS),
                file("ole.docx", Archive.word().with("word/embeddings/oleObject1.bin", OLE), FileFault.EMBEDDED),
                file("exe.docx", Archive.word().with("word/media/a.png", "MZ\u0090\0"), FileFault.EMBEDDED),
                file("mau.docx", Archive.word().linking("attachedTemplate", "http://a.example/x"), FileFault.OUTSIDE),
                file("mau-mang.docx", Archive.word().linking("attachedTemplate", "\\\\a\\x"), FileFault.OUTSIDE),
                file("anh-ngoai.docx", Archive.word().linking("image", "https://a.example/x.png"), FileFault.OUTSIDE),
                file("dde.docx", field("DDEAUTO c:\\\\windows\\\\cmd.exe"), FileFault.OUTSIDE),
                file("dde.xlsx", Archive.sheet().with("xl/externalLinks/a.xml", "<ddeLink/>"), FileFault.OUTSIDE),
                file(
                        "xxe.docx",
                        Archive.word().with("word/a.xml", "<!DOCTYPE a SYSTEM 'http://a'><a/>"),
                        FileFault.DAMAGED),
                file("xml-hong.docx", Archive.word().with("word/document.xml", "<document"), FileFault.DAMAGED));
    }

    static Stream<Arguments> pdfs() {
        return Stream.of(
                file("js.pdf", PdfSample.with("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), FileFault.ACTIVE),
                file("js-viet-khac.pdf", PdfSample.with("/S /J#61vaScript /JS (app.alert(1))"), FileFault.ACTIVE),
                file("chay.pdf", PdfSample.with("/S /Launch /F (cmd.exe)"), FileFault.ACTIVE),
                file("nhung.pdf", PdfSample.with("/Type /EmbeddedFile"), FileFault.ACTIVE),
                file("nen-js.pdf", PdfSample.packed("<< /S /JavaScript >>"), FileFault.ACTIVE),
                file("nen-la.pdf", PdfSample.packed(new byte[9], "[/ASCIIHexDecode /FlateDecode]"), FileFault.ACTIVE),
                file("bom.pdf", PdfSample.packed(new byte[60 << 20], "/FlateDecode"), FileFault.UNPACKED),
                file("mat-khau.pdf", PdfSample.with("/Encrypt 2 0 R"), FileFault.LOCKED),
                file("pdf-va-zip.pdf", join(FileKindTest.pdf(), Archive.word().bytes()), FileFault.KIND));
    }

    static Stream<Arguments> pictures() {
        byte[] png = FileKindTest.picture("png");
        return Stream.of(
                file("khong-lo.png", sized(png, 60_000, 60_000), FileFault.PICTURE),
                file("png-va-jar.png", join(png, Archive.word().bytes()), FileFault.KIND),
                file(
                        "jpg-va-zip.jpg",
                        join(FileKindTest.picture("jpg"), Archive.word().bytes()),
                        FileFault.KIND),
                file("chi-co-dau.png", Arrays.copyOf(png, 12), FileFault.DAMAGED));
    }

    private static Arguments file(String name, String content, FileFault fault) {
        return file(name, content.getBytes(ISO_8859_1), fault);
    }

    private static Arguments file(String name, Archive content, FileFault fault) {
        return file(name, content.bytes(), fault);
    }

    private static Arguments file(String name, byte[] content, FileFault fault) {
        return Arguments.of(name, content, fault);
    }

    private static Archive manyParts(int count) {
        Archive archive = Archive.sheet();
        for (int i = 0; i < count; i++) {
            archive.with("xl/" + i, "x");
        }
        return archive;
    }

    private static Archive field(String instruction) {
        int half = instruction.length() / 2;
        return Archive.word()
                .with(
                        "word/footer1.xml",
                        "<w><instrText>" + instruction.substring(0, 3) + "</instrText><instrText>"
                                + instruction.substring(3, half) + "</instrText><instrText>"
                                + instruction.substring(half) + "</instrText></w>");
    }

    /** Says that it has two entries in its directory. */
    private static byte[] lyingAboutItsParts(byte[] archive) {
        archive[archive.length - 12] = 2;
        archive[archive.length - 11] = 0;
        return archive;
    }

    /** With the sign of an encrypted entry in its directory. */
    private static byte[] encrypted(byte[] archive) {
        byte[] changed = archive.clone();
        changed[directory(changed) + 8] |= 1;
        return changed;
    }

    /** Whose directory calls the first entry otherwise than the entry itself. */
    private static byte[] withAnotherName(byte[] archive) {
        byte[] changed = archive.clone();
        changed[directory(changed) + 46] = 'x';
        return changed;
    }

    private static int directory(byte[] archive) {
        return new String(archive, ISO_8859_1).indexOf("PK\1\2");
    }

    private static byte[] sized(byte[] png, int width, int height) {
        ByteBuffer changed = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(changed.array(), 12, 17);
        return changed.putInt(29, (int) sum.getValue()).array();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
