package org.reportchain.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Small PDFs for tests. */
final class PdfSample {

    private PdfSample() {}

    /** With one object of these entries. */
    static byte[] with(String entries) {
        return ("%PDF-1.7\n1 0 obj\n<< " + entries + " >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n").getBytes(UTF_8);
    }

    /** With an object in a packed stream of objects. */
    static byte[] packed(String object) {
        return packed(object.getBytes(UTF_8), "/FlateDecode");
    }

    static byte[] packed(byte[] objects, String filter) {
        Deflater deflater = new Deflater();
        deflater.setInput(objects);
        deflater.finish();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter " + filter + " >>\nstream\n")
                .getBytes(ISO_8859_1));
        byte[] buffer = new byte[64 * 1024];
        while (!deflater.finished()) {
            file.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        file.writeBytes("\nendstream\nendobj\n%%EOF\n".getBytes(ISO_8859_1));
        return file.toByteArray();
    }
}
