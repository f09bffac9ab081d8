package org.throughline.communication.fax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;

/** What leaves by fax: a cover with the least that a cover needs, and the letter behind it. */
class FaxLetterTests {

    private static final ContactPoint OURS = new ContactPoint(ContactPoint.Kind.PHONE, "+13125550101");
    private static final ContactPoint OFFICE = new ContactPoint(ContactPoint.Kind.PHONE, "+13125550187");

    @Test
    void saysOnItsCoverWhoSendsWhatToWhom() throws IOException {
        var words = page(letter(Language.ENGLISH, "Please send page 2 again."), 1);

        assertThat(words)
                .contains(
                        "Riverside Family Medicine",
                        "(312) 555-0101",
                        "(312) 555-0187",
                        "with this one: 2",
                        "Confidential")
                .doesNotContain("page 2 again");
    }

    @Test
    void writesSpanishAsItIsWritten() throws IOException {
        var letter = letter(Language.SPANISH, "¿Nos envía la página 2? Mañana también, señor Núñez: áéíóúüñ ¡Gracias!");

        assertThat(page(letter, 1)).contains("Páginas, con esta: 2");
        assertThat(page(letter, 2)).contains("¿Nos envía la página 2? Mañana también, señor Núñez: áéíóúüñ ¡Gracias!");
    }

    @Test
    void marksLettersThatTheFontLacks() throws IOException {
        assertThat(page(letter(Language.ENGLISH, "Thank you 😀 Łukasz"), 2)).contains("Thank you ? ?ukasz");
    }

    @Test
    void goesOnOverPagesAndLosesNothing() throws IOException {
        var words = "All of these words are on one of the pages. ".repeat(120) + "The end.";
        var letter = letter(Language.ENGLISH, words);

        try (var document = Loader.loadPDF(letter)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            var text = new PDFTextStripper();
            text.setStartPage(2);
            assertThat(text.getText(document).replaceAll("\\s+", " ").strip()).isEqualTo(words);
        }
        assertThat(page(letter, 1)).contains("with this one: 3");
    }

    @Test
    void breaksAWordThatFitsNoLine() throws IOException {
        var words = page(letter(Language.ENGLISH, "See\u00a0" + "x".repeat(130) + " end."), 2);

        assertThat(words).contains("See x", "x end.").doesNotContain("x".repeat(90));
        assertThat(words.chars().filter(letter -> letter == 'x').count()).isEqualTo(130);
    }

    private static byte[] letter(Language language, String words) {
        return FaxLetter.of(new FaxLetter.Envelope("Riverside Family Medicine", OURS, OFFICE, language), words);
    }

    private static String page(byte[] pdf, int number) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            text.setStartPage(number);
            text.setEndPage(number);
            return text.getText(document).replaceAll("\\s+", " ");
        }
    }
}
