package org.throughline.communication.fax;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Faxes of invented offices as TIFFs, 204 dots an inch across as fax machines have them. */
public final class PaperTiff {

    static final int WIDTH = BaselineTIFFTagSet.TAG_IMAGE_WIDTH;
    static final int COMPRESSION = BaselineTIFFTagSet.TAG_COMPRESSION;
    private static final int ACROSS = 1728;
    private static final int ENTRY = 12;

    private PaperTiff() {}

    /** A page for each text, with so many dots an inch down and dots down in all. */
    public static byte[] of(String packed, int dotsAnInch, int down, String... pages) {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var written = new ByteArrayOutputStream();
                var stream = new MemoryCacheImageOutputStream(written)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (var words : pages) {
                write(writer, packed, dotsAnInch, drawn(words, down));
            }
            writer.endWriteSequence();
            stream.flush();
            return written.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } finally {
            writer.dispose();
        }
    }

    private static void write(ImageWriter writer, String packed, int dotsAnInch, BufferedImage page)
            throws IOException {
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType(packed);
        var plain = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page), how);
        writer.writeToSequence(new IIOImage(page, null, resolved(plain, dotsAnInch)), how);
    }

    private static IIOMetadata resolved(IIOMetadata plain, int dotsAnInch) throws IOException {
        var directory = TIFFDirectory.createFromMetadata(plain);
        var tags = BaselineTIFFTagSet.getInstance();
        directory.addTIFFField(resolution(tags, BaselineTIFFTagSet.TAG_X_RESOLUTION, 204));
        directory.addTIFFField(resolution(tags, BaselineTIFFTagSet.TAG_Y_RESOLUTION, dotsAnInch));
        return directory.getAsMetadata();
    }

    private static TIFFField resolution(BaselineTIFFTagSet tags, int tag, int dots) {
        return new TIFFField(tags.getTag(tag), TIFFTag.TIFF_RATIONAL, 1, new long[][] {{dots, 1}});
    }

    private static BufferedImage drawn(String words, int down) {
        var page = new BufferedImage(ACROSS, down, BufferedImage.TYPE_BYTE_BINARY);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, ACROSS, down);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, 160));
        pen.drawString(words, 150, 400);
        pen.fillRect(150, 500, 900, 60);
        pen.dispose();
        return page;
    }

    /** The same with another value of one field of its first page. */
    static byte[] with(byte[] tiff, int tag, int value) {
        var changed = tiff.clone();
        var bytes = ByteBuffer.wrap(changed).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = bytes.getInt(4);
        for (int entry = 0; entry < bytes.getShort(first); entry++) {
            int at = first + 2 + entry * ENTRY;
            if (Short.toUnsignedInt(bytes.getShort(at)) == tag) {
                boolean small = value <= 0xffff;
                bytes.putShort(at + 2, (short) (small ? TIFFTag.TIFF_SHORT : TIFFTag.TIFF_LONG));
                if (small) {
                    bytes.putShort(at + 8, (short) value);
                } else {
                    bytes.putInt(at + 8, value);
                }
            }
        }
        return changed;
    }
}
