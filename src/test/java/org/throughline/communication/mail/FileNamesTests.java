package org.throughline.communication.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\temp\\scan.pdf, scan.pdf",
        "=?UTF-8?Q?radiograf=C3=ADa.png?=, radiografía.png",
        ".htaccess, htaccess",
        "a<b>|c?.txt, a_b__c_.txt",
        "'  lab   result.pdf  ', lab result.pdf",
        "letter.pdf..., letter.pdf"
    })
    void keepsOnlyTheName(String written, String cleaned) {
        assertThat(FileNames.clean(written)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "..", "\u0000\u0007", "...///", "\u202E"})
    void callsItUnnamedWhenNothingIsLeft(String written) {
        assertThat(FileNames.clean(written)).isEqualTo(FileNames.UNNAMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Egnp.exe", "a\u0000b.pdf", "a\r\nb.pdf", "\uD83D.pdf"})
    void dropsWhatCannotBeSeen(String written) {
        assertThat(FileNames.clean(written)).doesNotContain("\u202E", "\u0000", "\r", "\n", "\uD83D");
    }

    @ParameterizedTest
    @ValueSource(ints = {119, 120, 121, 5_000})
    void shortensTheNameAndKeepsItsEnding(int length) {
        var cleaned = FileNames.clean("x".repeat(length) + ".pdf");
        assertThat(cleaned).hasSizeLessThanOrEqualTo(120).endsWith(".pdf");
    }
}
