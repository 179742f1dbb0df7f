package org.reportchain.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Bounds what a picture takes up when a browser draws it; only its header is read here. */
final class Picture {

    private static final long MOST_PIXELS = 64_000_000;

    private Picture() {}

    static void check(byte[] content) throws BadFile {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new BadFile(FileFault.DAMAGED);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new BadFile(FileFault.PICTURE);
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException malformed) { // readers throw whatever a broken header makes them
            throw new BadFile(FileFault.DAMAGED);
        }
    }
}
