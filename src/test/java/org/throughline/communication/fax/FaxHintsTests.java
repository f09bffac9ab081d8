package org.throughline.communication.fax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.ContactPoint;

/** Mails of fax services say in many ways whom a fax came from and how many pages it has. */
class FaxHintsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "New fax from (312) 555-0187 - 3 pages # # +13125550187 # 3",
                "You have a new fax from 13125550187 # Pages: 12 # +13125550187 # 12",
                "eFax message from \"312-555-0187\" - 2 page(s), Caller-ID: 1-312-555-0187 # # +13125550187 # 2",
                "Received fax # Sender: 3125550187; Pages: 4; Received on: 2026-05-12 # +13125550187 # 4",
                "Fax to (312) 555-0100 from (312) 555-0187 # Number of pages: 1 # +13125550187 # 1",
                "Fax received # To: +1 312 555 0100 Remote CSID: +1 312 555 0187 # +13125550187 #",
                "Nuevo fax de 312-555-0187, 5 páginas # # +13125550187 # 5",
                "Fax recibido # Remitente: (312) 555-0187. Páginas: 6 # +13125550187 # 6",
                "Incoming fax # See the attached document. # #",
                "Fax # Job 20260512-77 is done. # #"
            })
    void areReadFromSubjectAndWords(String subject, String words, String number, Integer pages) {
        var hints = FaxHints.of(subject, words == null ? "" : words);

        assertThat(hints.from().map(ContactPoint::value)).isEqualTo(Optional.ofNullable(number));
        assertThat(hints.pages()).isEqualTo(Optional.ofNullable(pages));
    }

    @Test
    void printMasked() {
        assertThat(FaxHints.of("Fax from (312) 555-0187, 2 pages", "")).hasToString("FaxHints[2 masked]");
    }
}
