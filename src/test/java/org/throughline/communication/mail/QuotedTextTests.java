package org.throughline.communication.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTextTests {

    @Test
    void keepsWhatIsWrittenBelowAndBetweenQuotedLines() {
        var text = QuotedText.split("""
                On Mon, Mar 2, 2026 Clinic wrote:
                > Can you come on Thursday?

                Yes.

                > At ten?

                Better at eleven.
                """, false);
        assertThat(text.written()).isEqualTo("Yes.\n\n\nBetter at eleven.");
        assertThat(text.quoted()).contains("> Can you come on Thursday?", "> At ten?");
    }

    @Test
    void cutsAtASeparatorInBothLanguages() {
        assertThat(QuotedText.split("new\n-----Original Message-----\nold", false)
                        .written())
                .isEqualTo("new");
        assertThat(QuotedText.split("nuevo\n----- Mensaje original -----\nviejo", false)
                        .written())
                .isEqualTo("nuevo");
    }

    @Test
    void countsWordsAsWrittenWhenInDoubt() {
        var letter = "On Monday my doctor wrote: rest.\nFrom: the pharmacy I heard nothing.\n--\nAnn";
        var text = QuotedText.split(letter, false);
        assertThat(text.written()).isEqualTo(letter);
        assertThat(text.quoted()).isEmpty();
    }

    @Test
    void staysQuickOnTextMadeToSlowItDown() {
        var text = ("On " + "a".repeat(399) + "\n").repeat(2_000);
        assertThat(QuotedText.split(text, false).written()).isNotEmpty();
    }
}
