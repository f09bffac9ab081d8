package org.throughline.communication.fax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.communication.PageRange;

/** TIFFs of strangers: their pages as those of a PDF, and the same limits. */
class FaxTiffTests {

    private final FaxReader reader = new FaxReader();

    @ParameterizedTest
    @ValueSource(strings = {"CCITT T.6", "CCITT T.4", "LZW", "Deflate"})
    void countsAndDrawsItsPages(String packed) throws IOException {
        var tiff = PaperTiff.of(packed, 196, 2200, "cover", "letter", "list");

        assertThat(reader.pages(tiff)).isEqualTo(3);
        assertThat(isDrawn(reader.picture(tiff, 3, 600))).isTrue();
    }

    @Test
    void drawsACoarsePageAsHighAsAFineOne() throws IOException {
        var coarse = image(reader.picture(PaperTiff.of("CCITT T.6", 98, 1100, "cover"), 1, 600));
        var fine = image(reader.picture(PaperTiff.of("CCITT T.6", 196, 2200, "cover"), 1, 600));

        assertThat(coarse.getWidth()).isEqualTo(600);
        assertThat(coarse.getHeight()).isBetween(fine.getHeight() - 2, fine.getHeight() + 2);
    }

    @Test
    void staysReadableWhereItIsSmall() throws IOException {
        assertThat(isDrawn(reader.picture(PaperTiff.of("CCITT T.6", 196, 2200, "cover"), 1, 120)))
                .isTrue();
    }

    @Test
    void isCutIntoPdfsBesidePagesOfPdfs() throws IOException {
        var tiff = PaperTiff.of("CCITT T.6", 98, 1100, "cover", "letter", "list");
        var part = reader.part(List.of(
                new FaxOriginals.Slice(tiff, new PageRange(2, 3)),
                new FaxOriginals.Slice(Paper.of("later"), new PageRange(1, 1))));

        try (var document = Loader.loadPDF(part)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(770f, 815f);
            assertThat(darkest(new PDFRenderer(document).renderImage(0))).isLessThan(80);
        }
        assertThat(reader.pages(part)).isEqualTo(3);
    }

    @Test
    void refusesWhatIsBroken() {
        var whole = PaperTiff.of("CCITT T.6", 196, 2200, "cover", "letter");

        assertThat(trouble(Arrays.copyOf(whole, whole.length / 3))).isEqualTo("broken");
        assertThat(trouble(Arrays.copyOf(whole, 8))).isEqualTo("broken");
        assertThat(trouble(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 0})).isEqualTo("broken");
    }

    @Test
    void refusesPagesThatLeadBackToThemselves() {
        var circle = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        circle.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 0).putInt(8);

        assertThat(trouble(circle.array())).isEqualTo("broken");
    }

    @Test
    void refusesTooManyPages() {
        int pages = FaxPdf.MOST_PAGES + 1;
        var many = ByteBuffer.allocate(8 + 6 * pages).order(ByteOrder.BIG_ENDIAN);
        many.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        for (int page = 1; page <= pages; page++) {
            many.putShort((short) 0).putInt(page == pages ? 0 : 8 + 6 * page);
        }

        assertThat(trouble(many.array())).isEqualTo("too-large");
    }

    @Test
    void refusesAPictureOfTooManyDots() {
        var huge = PaperTiff.with(PaperTiff.of("CCITT T.6", 196, 2200, "cover"), PaperTiff.WIDTH, 100_000);

        assertThat(trouble(huge)).isEqualTo("too-large");
    }

    @Test
    void refusesAFormThatNothingHereUnpacks() {
        var jbig = PaperTiff.with(PaperTiff.of("CCITT T.6", 196, 2200, "cover"), PaperTiff.COMPRESSION, 34661);

        assertThat(trouble(jbig)).isEqualTo("form");
        assertThat(trouble(new byte[] {'I', 'I', 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0}))
                .isEqualTo("form");
    }

    @Test
    void refusesAPageThatIsNotThere() {
        var tiff = PaperTiff.of("CCITT T.6", 196, 2200, "cover");

        assertThatThrownBy(() -> reader.picture(tiff, 2, 600)).isInstanceOf(FaxUnreadable.class);
    }

    private String trouble(byte[] tiff) {
        return catchThrowableOfType(FaxUnreadable.class, () -> reader.pages(tiff))
                .code();
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** Dark words on light paper. */
    private static boolean isDrawn(byte[] png) throws IOException {
        var image = image(png);
        return darkest(image) < 140 && (image.getRGB(1, 1) & 0xff) > 240;
    }

    private static int darkest(BufferedImage image) {
        int darkest = 255;
        for (int across = 0; across < image.getWidth(); across++) {
            for (int down = 0; down < image.getHeight(); down++) {
                darkest = Math.min(darkest, image.getRGB(across, down) & 0xff);
            }
        }
        return darkest;
    }
}
