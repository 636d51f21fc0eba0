package org.tactus.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Makes the picture of a page as small as a repository likes it: fewer shades, which nobody misses, packed as tightly as can be. */
final class Screenshot {

    /** Of each color's eight bits, those that are kept. */
    private static final int SHADES = 0xf8f8f8;

    private static final int BELOW = 0x070707;

    private Screenshot() {}

    /** @param png as Chromium took it */
    static byte[] small(byte[] png) {
        try {
            var taken = ImageIO.read(new ByteArrayInputStream(png));
            var small = new BufferedImage(taken.getWidth(), taken.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < small.getHeight(); y++) {
                for (int x = 0; x < small.getWidth(); x++) {
                    var kept = taken.getRGB(x, y) & SHADES;
                    // white stays white: the bits that are left are spread over the others
                    small.setRGB(x, y, kept | kept >>> 5 & BELOW);
                }
            }
            return written(small);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
