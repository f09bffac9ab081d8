package org.throughline.communication.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTests {

    @Test
    void keepsWordsAndLinesAndDropsEverythingThatActs() {
        var mail = Fixture.read("html-only");
        assertThat(mail.text().written()).isEqualTo("""
                Hello & good morning,
                my new card is at this page (https://files.test/card?id=7).

                See https://plan.test, call me.

                - plan A
                - plan B""");
        assertThat(mail.text().quoted()).contains("wrote:", "> Please send us your card.", "> Thank you");
        assertThat(mail.text().whole())
                .doesNotContain("alert", "track.test", "color", "not shown", "<p", "<a", "pixel");
    }

    @Test
    void showsWhereALinkReallyLeads() {
        assertThat(HtmlText.read("<a href='https://evil.test/x'>https://bank.test</a>"))
                .isEqualTo("https://bank.test (https://evil.test/x)");
        assertThat(HtmlText.read("<a href='mailto:ann@mail.test'>ann@mail.test</a>"))
                .isEqualTo("ann@mail.test");
        assertThat(HtmlText.read("<a href='data:text/html,x'>here</a>")).isEqualTo("here");
    }

    @Test
    void marksQuotationsByDepth() {
        assertThat(HtmlText.read("new<blockquote>one<blockquote>two</blockquote></blockquote>"))
                .contains("new", "> one", ">> two");
    }

    @Test
    void survivesNestingWithoutEnd() {
        assertThat(HtmlText.read("<div>".repeat(100_000) + "deep")).isNotNull();
        assertThat(HtmlText.read("<table><tr><td>".repeat(20_000) + "deep")).isNotNull();
        assertThat(HtmlText.read("<!--".repeat(50_000) + "<" + "a ".repeat(100_000)))
                .isNotNull();
    }
}
