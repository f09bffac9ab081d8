package org.throughline.communication.fax;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.throughline.communication.PageRange;

/** What is done with one TIFF, a picture for each page, within the limits of a PDF. */
final class FaxTiff {

    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int PLAIN = 42;
    private static final int LARGE = 43;

    /** What the JDK unpacks: as it is, the forms of faxes, LZW, JPEG, Deflate and PackBits. */
    private static final Set<Integer> KNOWN = Set.of(1, 2, 3, 4, 5, 7, 8, 32773, 32946);

    private FaxTiff() {}

    /** Whether it begins as one. */
    static boolean is(byte[] file) {
        if (file.length < HEADER || file[0] != file[1] || (file[0] != 'I' && file[0] != 'M')) {
            return false;
        }
        int kind = ordered(file).getShort(2);
        return kind == PLAIN || kind == LARGE;
    }

    /** How many pages it has, when every one of them can be shown. */
    static int pages(byte[] tiff) throws IOException {
        int pages = directories(tiff);
        return reading(tiff, reader -> {
            for (int page = 0; page < pages; page++) {
                require(reader, page);
            }
            return pages;
        });
    }

    /** One page in shades of grey; the first is 1. */
    static byte[] picture(byte[] tiff, int page, int width) throws IOException {
        return reading(tiff, reader -> {
            var image = reader.read(page - 1);
            double tall = image.getHeight() * stretch(reader, page - 1) / image.getWidth();
            double across = Math.min(width, FaxPdf.MOST_HEIGHT / tall);
            var drawn = scaled(image, Math.max(1, (int) across), Math.max(1, (int) (across * tall)));
            try (var png = new ByteArrayOutputStream();
                    var written = new MemoryCacheImageOutputStream(png)) {
                ImageIO.write(drawn, "png", written);
                written.flush();
                return png.toByteArray();
            }
        });
    }

    /** These pages as a PDF, each as wide as a letter. */
    static byte[] pdf(byte[] tiff, PageRange pages) throws IOException {
        return reading(tiff, reader -> {
            try (var document = new PDDocument();
                    var written = new ByteArrayOutputStream()) {
                for (int page = pages.first(); page <= pages.last(); page++) {
                    add(document, reader.read(page - 1), stretch(reader, page - 1));
                }
                document.save(written);
                return written.toByteArray();
            }
        });
    }

    private static void add(PDDocument document, BufferedImage image, double stretch) throws IOException {
        float across = PDRectangle.LETTER.getWidth();
        float down = (float) Math.min(FaxPdf.LONGEST_SIDE, across * image.getHeight() * stretch / image.getWidth());
        var page = new PDPage(new PDRectangle(across, down));
        document.addPage(page);
        var picture = image.getColorModel().getPixelSize() == 1
                ? CCITTFactory.createFromImage(document, image)
                : LosslessFactory.createFromImage(document, image);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(picture, 0, 0, across, down);
        }
    }

    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    private static <T> T reading(byte[] tiff, Reading<T> reading) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(tiff))) {
            reader.setInput(stream);
            return reading.of(reader);
        } finally {
            reader.dispose();
        }
    }

    /** Counted by hand, as a list of pages that leads back into itself would never end. */
    private static int directories(byte[] tiff) {
        var bytes = ordered(tiff);
        if (bytes.getShort(2) == LARGE) {
            throw new FaxUnreadable(FaxUnreadable.FORM);
        }
        var seen = new HashSet<Long>();
        for (long at = Integer.toUnsignedLong(bytes.getInt(4)); at != 0; ) {
            if (at + 2 > tiff.length || !seen.add(at)) {
                throw new FaxUnreadable(FaxUnreadable.BROKEN);
            }
            long next = at + 2 + (long) ENTRY * Short.toUnsignedInt(bytes.getShort((int) at));
            if (next + 4 > tiff.length) {
                throw new FaxUnreadable(FaxUnreadable.BROKEN);
            }
            at = Integer.toUnsignedLong(bytes.getInt((int) next));
        }
        if (seen.isEmpty() || seen.size() > FaxPdf.MOST_PAGES) {
            throw new FaxUnreadable(seen.isEmpty() ? FaxUnreadable.BROKEN : FaxUnreadable.TOO_LARGE);
        }
        return seen.size();
    }

    private static ByteBuffer ordered(byte[] tiff) {
        return ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    private static void require(ImageReader reader, int page) throws IOException {
        long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
        var packed = directory(reader, page).getTIFFField(BaselineTIFFTagSet.TAG_COMPRESSION);
        if (packed != null && !KNOWN.contains(packed.getAsInt(0))) {
            throw new FaxUnreadable(FaxUnreadable.FORM);
        }
        long bits = reader.getRawImageType(page).getColorModel().getPixelSize();
        if (pixels > FaxPdf.MOST_PIXELS || pixels * bits / Byte.SIZE > FaxPdf.MOST_OF_ONE_STREAM) {
            throw new FaxUnreadable(FaxUnreadable.TOO_LARGE);
        }
    }

    /** How much higher than wide a dot of the page is: in the coarse mode of fax machines twice as high. */
    private static double stretch(ImageReader reader, int page) throws IOException {
        var directory = directory(reader, page);
        var across = directory.getTIFFField(BaselineTIFFTagSet.TAG_X_RESOLUTION);
        var down = directory.getTIFFField(BaselineTIFFTagSet.TAG_Y_RESOLUTION);
        double ratio = across == null || down == null ? 1 : across.getAsDouble(0) / down.getAsDouble(0);
        return ratio >= 0.25 && ratio <= 4 ? ratio : 1;
    }

    private static TIFFDirectory directory(ImageReader reader, int page) throws IOException {
        return TIFFDirectory.createFromMetadata(reader.getImageMetadata(page));
    }

    /** Half by half, so that thin lines become grey instead of falling between the dots. */
    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        var image = from;
        int across = from.getWidth();
        int down = from.getHeight();
        do {
            across = Math.max(width, across / 2);
            down = Math.max(height, down / 2);
            image = drawn(image, across, down);
        } while (across > width || down > height);
        return image;
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return image;
    }
}
