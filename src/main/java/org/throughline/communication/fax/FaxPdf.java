package org.throughline.communication.fax;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.multipdf.PageExtractor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.throughline.communication.fax.FaxOriginals.Slice;

/** What is done with one PDF, within limits that no ordinary fax comes near. */
final class FaxPdf {

    static final int MOST_PAGES = 500;
    private static final long MOST_UNPACKED = 512L * 1024 * 1024;
    static final long MOST_OF_ONE_STREAM = 64L * 1024 * 1024;
    static final long MOST_PIXELS = 60_000_000;
    static final int MOST_HEIGHT = 4000;
    static final float LONGEST_SIDE = 14_400;
    private static final int DEPTH = 5;

    /** Unpacked by parts that are not here; such a page would come out blank. */
    private static final Set<COSName> UNKNOWN = Set.of(COSName.JBIG2_DECODE, COSName.JPX_DECODE);

    static {
        // pictures are unpacked in memory: no page of a patient's lies in a temporary file
        ImageIO.setUseCache(false);
    }

    private FaxPdf() {}

    /** How many pages it has, when every one of them can be shown. */
    static int pages(byte[] pdf) throws IOException {
        if (new PackedStreams(pdf).exceed(MOST_OF_ONE_STREAM, MOST_UNPACKED)) {
            throw new FaxUnreadable(FaxUnreadable.TOO_LARGE);
        }
        try (var document = opened(pdf)) {
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > MOST_PAGES) {
                throw new FaxUnreadable(pages < 1 ? FaxUnreadable.BROKEN : FaxUnreadable.TOO_LARGE);
            }
            for (var page : document.getPages()) {
                require(page);
            }
            return pages;
        }
    }

    /** One page in shades of grey; the first is 1. */
    static byte[] picture(byte[] pdf, int page, int width) throws IOException {
        try (var document = opened(pdf);
                var png = new ByteArrayOutputStream();
                var written = new MemoryCacheImageOutputStream(png)) {
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            var image = renderer.renderImage(page - 1, scale(document.getPage(page - 1), width), ImageType.GRAY);
            ImageIO.write(image, "png", written);
            written.flush();
            return png.toByteArray();
        }
    }

    /** These pages as a PDF of their own. */
    static byte[] part(List<Slice> slices) throws IOException {
        var merger = new PDFMergerUtility();
        try (var part = new PDDocument();
                var written = new ByteArrayOutputStream()) {
            for (var slice : slices) {
                append(merger, part, slice);
            }
            part.save(written);
            return written.toByteArray();
        }
    }

    private static void append(PDFMergerUtility merger, PDDocument part, Slice slice) throws IOException {
        try (var whole = opened(slice.file());
                var pages = new PageExtractor(
                                whole, slice.pages().first(), slice.pages().last())
                        .extract()) {
            merger.appendDocument(part, pages);
        }
    }

    private static PDDocument opened(byte[] pdf) throws IOException {
        try {
            var document = Loader.loadPDF(pdf);
            if (document.isEncrypted()) {
                document.close();
                throw new FaxUnreadable(FaxUnreadable.ENCRYPTED);
            }
            return document;
        } catch (InvalidPasswordException locked) {
            throw new FaxUnreadable(FaxUnreadable.ENCRYPTED);
        }
    }

    private static float scale(PDPage page, int width) {
        var box = page.getCropBox();
        var upright = page.getRotation() % 180 == 0;
        float across = upright ? box.getWidth() : box.getHeight();
        float down = upright ? box.getHeight() : box.getWidth();
        return Math.min(width / across, MOST_HEIGHT / down);
    }

    private static void require(PDPage page) {
        var box = page.getCropBox();
        var largest = Math.max(box.getWidth(), box.getHeight());
        if (Math.min(box.getWidth(), box.getHeight()) < 1 || largest > LONGEST_SIDE) {
            throw new FaxUnreadable(FaxUnreadable.BROKEN);
        }
        requirePictures(page.getResources(), DEPTH);
    }

    private static void requirePictures(@Nullable PDResources resources, int depth) {
        var objects = resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (objects == null || depth == 0) {
            return;
        }
        for (var name : objects.keySet()) {
            var object = objects.getCOSStream(name);
            if (object != null) {
                requirePicture(object, depth);
            }
        }
    }

    private static void requirePicture(COSStream object, int depth) {
        requirePixels(object);
        var mask = object.getCOSStream(COSName.SMASK);
        if (mask != null) {
            requirePixels(mask);
        }
        var inside = object.getCOSDictionary(COSName.RESOURCES);
        if (inside != null) {
            requirePictures(new PDResources(inside), depth - 1);
        }
    }

    private static void requirePixels(COSDictionary picture) {
        long pixels = (long) picture.getInt(COSName.WIDTH, 0) * picture.getInt(COSName.HEIGHT, 0);
        if (pixels > MOST_PIXELS) {
            throw new FaxUnreadable(FaxUnreadable.TOO_LARGE);
        }
        if (picture instanceof COSStream packed && usesUnknown(packed.getFilters())) {
            throw new FaxUnreadable(FaxUnreadable.FORM);
        }
    }

    private static boolean usesUnknown(@Nullable COSBase filters) {
        return switch (filters) {
            case COSName one -> UNKNOWN.contains(one);
            case COSArray several ->
                StreamSupport.stream(several.spliterator(), false)
                        .anyMatch(one -> one instanceof COSName name && UNKNOWN.contains(name));
            case null, default -> false;
        };
    }
}
