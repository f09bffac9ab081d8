package org.throughline.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.upload.UploadCheck.Checked;

/** Threat 18: a file is what its content says; what is not on the list, or would burst, is not kept. */
class UploadCheckTests {

    @Test
    void keepsPhotosDocumentsAndTextUnderNamesOfItsOwn() {
        var accepted = accepted(image("jpg"), image("png"), heic(), text("%PDF-1.7\n%âãÏÓ\n"), text("My card number"));

        assertThat(accepted)
                .extracting(Upload::name)
                .containsExactly("photo-1.jpg", "photo-2.png", "photo-3.heic", "document-4.pdf", "text-5.txt");
        assertThat(accepted)
                .extracting(Upload::mediaType)
                .containsExactly("image/jpeg", "image/png", "image/heic", "application/pdf", "text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
                "<html>%PDF-1.7</html>",
                "\n\n  <script>alert(1)</script>",
                "\uFEFF<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<!-- %PDF-1.7 --><p>x</p>",
                "garbage before %PDF-1.7\n<script>\u0001\u0002",
                "#!/bin/sh\nrm -rf /\n\u0000",
                "GIF89a\u0001\u0000\u0001\u0000",
                "MZ\u0090\u0000",
                "{\\rtf1\\ansi}"
            })
    void refusesWhatIsNotOnTheListByItsContent(String content) {
        assertThat(refused(text(content))).isEqualTo("type");
    }

    @Test
    void opensNoArchive() {
        assertThat(refused(zip())).isEqualTo("type");
    }

    @Test
    void refusesAFloodOfPixelsByItsHeaderAlone() {
        assertThat(refused(pngHeader(60_000, 60_000))).isEqualTo("pixels");
        assertThat(refused(pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE))).isIn("pixels", "type");
    }

    @Test
    void refusesAPictureWhoseHeaderMakesNoSense() {
        assertThat(refused(Arrays.copyOf(image("jpg"), 12))).isEqualTo("type");
    }

    @Test
    void refusesWhatIsTooLargeOrTooMany() {
        assertThat(refused(Arrays.copyOf(text("a long story"), UploadCheck.LARGEST + 1)))
                .isEqualTo("too-large");
        assertThat(UploadCheck.check(Collections.nCopies(UploadCheck.MOST + 1, text("x"))))
                .isEqualTo(new Checked.Refused("too-many"));
    }

    @Test
    void keepsNothingWhenOneOfThemIsRefused() {
        assertThat(UploadCheck.check(List.of(image("png"), text("<html></html>"))))
                .isEqualTo(new Checked.Refused("type"));
    }

    private static List<Upload> accepted(byte[]... files) {
        return ((Checked.Accepted) UploadCheck.check(List.of(files))).files();
    }

    private static String refused(byte[] file) {
        return ((Checked.Refused) UploadCheck.check(List.of(file))).code();
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] image(String format) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] heic() {
        var header = "\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic";
        return header.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip() {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../etc/passwd"));
            zip.write(new byte[100_000]);
            zip.closeEntry();
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG that says how large it is and holds no pixel. */
    private static byte[] pngHeader(int width, int height) {
        var chunk = ByteBuffer.allocate(4 + 13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var check = new CRC32();
        check.update(chunk);
        return ByteBuffer.allocate(8 + 4 + chunk.length + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk)
                .putInt((int) check.getValue())
                .array();
    }
}
