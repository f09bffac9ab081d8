package org.throughline.communication.fax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.communication.PageRange;

/** PDFs of strangers: what they show, and what is refused before it costs anything (threats 18 and 25). */
class FaxPdfTests {

    private final FaxReader reader = new FaxReader();

    @Test
    void countsThePages() {
        assertThat(reader.pages(Paper.of("cover", "letter", "list"))).isEqualTo(3);
    }

    @Test
    void drawsAPageAsWideAsAsked() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(reader.picture(Paper.of("cover", "letter"), 2, 600)));

        assertThat(image.getWidth()).isBetween(599, 601);
        assertThat(image.getHeight()).isBetween(775, 778);
        assertThat(darkest(image)).isLessThan(80);
    }

    @Test
    void drawsALongStripNoHigherThanTheLimit() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(
                reader.picture(page(new PDRectangle(100, 14_000), new PDResources()), 1, 900)));

        assertThat(image.getHeight()).isLessThanOrEqualTo(4001);
    }

    @Test
    void cutsPagesOut() throws IOException {
        var part =
                reader.part(List.of(new FaxOriginals.Slice(Paper.of("cover", "letter", "list"), new PageRange(2, 3))));

        try (var document = Loader.loadPDF(part)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("letter", "list")
                    .doesNotContain("cover");
        }
    }

    @Test
    void refusesWhatIsLocked() {
        assertThat(trouble(Paper.locked("cover"))).isEqualTo("encrypted");
    }

    @Test
    void refusesWhatIsBroken() {
        var whole = Paper.of("cover");

        assertThat(trouble(Arrays.copyOf(whole, whole.length / 3))).isEqualTo("broken");
        assertThat(trouble("not a PDF at all".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("broken");
        assertThat(trouble(new byte[0])).isEqualTo("broken");
    }

    @Test
    void refusesAStreamThatUnpacksToTooMuch() throws IOException {
        var packed = new ByteArrayOutputStream();
        packed.write("%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode /Length 9 >>\nstream\n"
                .getBytes(StandardCharsets.US_ASCII));
        try (var bomb = new DeflaterOutputStream(packed)) {
            var zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 70; megabyte++) {
                bomb.write(zeros);
            }
        }

        assertThat(packed.size()).isLessThan(200_000);
        assertThat(trouble(packed.toByteArray())).isEqualTo("too-large");
    }

    @ParameterizedTest
    @CsvSource({"30000, 30000, FlateDecode, too-large", "100, 100, JBIG2Decode, form", "100, 100, JPXDecode, form"})
    void refusesAPictureThatCannotBeDrawnHere(int width, int height, String filter, String trouble) throws IOException {
        try (var document = new PDDocument()) {
            var stream = new PDStream(document, new ByteArrayInputStream(new byte[] {1}));
            var picture = stream.getCOSObject();
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setInt(COSName.WIDTH, width);
            picture.setInt(COSName.HEIGHT, height);
            picture.setItem(COSName.FILTER, COSName.getPDFName(filter));
            var resources = new PDResources();
            resources.getCOSObject().setItem(COSName.XOBJECT, new org.apache.pdfbox.cos.COSDictionary());
            resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).setItem(COSName.getPDFName("Im1"), picture);
            var page = new PDPage(PDRectangle.LETTER);
            page.setResources(resources);
            document.addPage(page);
            var written = new ByteArrayOutputStream();
            document.save(written);

            assertThat(trouble(written.toByteArray())).isEqualTo(trouble);
        }
    }

    @Test
    void refusesTooManyPages() throws IOException {
        try (var document = new PDDocument()) {
            for (int page = 0; page <= FaxPdf.MOST_PAGES; page++) {
                document.addPage(new PDPage());
            }
            var written = new ByteArrayOutputStream();
            document.save(written);

            assertThat(trouble(written.toByteArray())).isEqualTo("too-large");
        }
    }

    @Test
    void refusesAPageThatIsNotThere() {
        assertThatThrownBy(() -> reader.picture(Paper.of("cover"), 2, 600)).isInstanceOf(FaxUnreadable.class);
    }

    private String trouble(byte[] pdf) {
        return catchThrowableOfType(FaxUnreadable.class, () -> reader.pages(pdf))
                .code();
    }

    private static byte[] page(PDRectangle box, PDResources resources) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(box);
            page.setResources(resources);
            document.addPage(page);
            var written = new ByteArrayOutputStream();
            document.save(written);
            return written.toByteArray();
        }
    }

    private static int darkest(java.awt.image.BufferedImage image) {
        int darkest = 255;
        for (int across = 0; across < image.getWidth(); across++) {
            for (int down = 0; down < image.getHeight(); down++) {
                darkest = Math.min(darkest, image.getRGB(across, down) & 0xff);
            }
        }
        return darkest;
    }
}
