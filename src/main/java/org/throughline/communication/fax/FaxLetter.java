package org.throughline.communication.fax;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;

/** A fax of the practice: a cover with as few words as a cover needs, then the letter. */
public final class FaxLetter {

    private static final float MARGIN = 72;
    private static final float SIZE = 12;
    private static final float LEADING = 17;
    private static final float WIDTH = PDRectangle.LETTER.getWidth() - 2 * MARGIN;
    private static final int LINES = (int) ((PDRectangle.LETTER.getHeight() - 2 * MARGIN) / LEADING);

    /** At blanks, and within what is too long for any line. */
    private static final String BREAKS = " |(?<=\\G[^ ]{40})";

    private final PDType1Font font = new PDType1Font(FontName.HELVETICA);

    /** Who sends it and to whom. Prints masked. */
    public record Envelope(String practice, ContactPoint from, ContactPoint to, Language language) {

        @Override
        public String toString() {
            return "Envelope[masked]";
        }
    }

    /** The PDF. */
    public static byte[] of(Envelope envelope, String words) {
        return new FaxLetter().written(envelope, words);
    }

    private byte[] written(Envelope envelope, String words) {
        var lines = lines(words);
        int letter = Math.ceilDiv(lines.size(), LINES);
        try (var document = new PDDocument();
                var written = new ByteArrayOutputStream()) {
            page(document, lines(cover(envelope, letter + 1)));
            for (int page = 0; page < letter; page++) {
                page(document, lines.subList(page * LINES, Math.min(lines.size(), (page + 1) * LINES)));
            }
            document.save(written);
            return written.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static String cover(Envelope envelope, int pages) {
        Map<String, Object> places = Map.of(
                "practice", envelope.practice(),
                "phone", envelope.from().display(),
                "number", envelope.to().display(),
                "pages", pages);
        var words = FaxWords.SHIPPED;
        var language = envelope.language();
        return String.join(
                "\n",
                words.title().in(language, places),
                "",
                words.from().in(language, places),
                words.phone().in(language, places),
                words.to().in(language, places),
                words.pages().in(language, places),
                "",
                words.confidential().in(language, places));
    }

    private void page(PDDocument document, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (var text = new PDPageContentStream(document, page)) {
            text.beginText();
            text.setFont(font, SIZE);
            text.setLeading(LEADING);
            text.newLineAtOffset(MARGIN, PDRectangle.LETTER.getHeight() - MARGIN);
            for (var line : lines) {
                text.showText(line);
                text.newLine();
            }
            text.endText();
        }
    }

    /** Broken at blanks, as wide as the page lets them be. */
    private List<String> lines(String words) {
        var lines = new ArrayList<String>();
        for (var paragraph : words.split("\\R", -1)) {
            var line = new StringBuilder();
            for (var word : writable(paragraph).split(BREAKS, -1)) {
                if (!line.isEmpty() && width(line + " " + word) > WIDTH) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** The letters of the font: those of English and Spanish, and a question mark in the place of any other. */
    private String writable(String words) {
        var kept = new StringBuilder();
        words.replaceAll("[\\p{Z}\\t]", " ")
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> kept.append(has(letter) ? letter : "?"));
        return kept.toString();
    }

    private boolean has(String letter) {
        try {
            return width(letter) > 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private float width(String line) {
        try {
            return font.getStringWidth(line) / 1000 * SIZE;
        } catch (IOException unmeasured) {
            throw new UncheckedIOException(unmeasured);
        }
    }
}
