package org.throughline.patient.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.HumanName;

class NameAgreementTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ana Lucía Morales Ortiz     | Ana Lucía | Morales Ortiz   | SAME
                    ANA LUCIA MORALES ORTIZ     | Ana Lucía | Morales Ortiz   | SAME
                    Morales Ortiz, Ana Lucía    | Ana Lucía | Morales Ortiz   | SAME
                    Mrs. Ana Lucía Morales Ortiz| Ana Lucía | Morales Ortiz   | SAME
                    Ana Morales                 | Ana Lucía | Morales Ortiz   | PART
                    Ana Ortiz                   | Ana Lucía | Morales Ortiz   | PART
                    Ana L. Morales-Ortiz        | Ana Lucía | Morales Ortiz   | PART
                    Ana Lucía Ortiz Morales     | Ana Lucía | Morales Ortiz   | SAME
                    Ana                         | Ana Lucía | Morales Ortiz   | PART
                    Ana Lucía Morales Ortiz     | Ana       | Morales         | LONGER
                    Lucía Morales               | Ana Lucía | Morales Ortiz   | SECOND_NAME
                    Pepe García                 | José      | García          | NICKNAME
                    José García                 | Pepe      | García          | NICKNAME
                    Bill O'Brien                | William   | O Brien         | NICKNAME
                    Will Smith                  | Bill      | Smith           | NICKNAME
                    Juan de la Cruz             | Juan      | De La Cruz      | SAME
                    Juan Delacruz               | Juan      | de la Cruz      | SAME
                    Juan Cruz                   | Juan      | de la Cruz      | SAME
                    Ximena Gonsales             | Jimena    | González        | SIMILAR
                    Catherine Smyth             | Katherine | Smith           | SIMILAR
                    José María López            | María José| López           | SIMILAR
                    María José López            | María Luisa | López         | LONGER
                    María José López Gil        | María Luisa | López Gil     | UNLIKELY
                    Ana Smith-Jones Gil         | Ana       | Smith-Jones     | LONGER
                    Ana Smith Jones Gil         | Ana       | Smith Jones     | UNLIKELY
                    López Gil, María José       | María Luisa | López         | DIFFERS
                    Alberto Gil                 | Roberto   | Gil             | DIFFERS
                    Ana Smith                   | Ana       | Jones           | DIFFERS
                    Pedro Morales               | Ana       | Morales         | DIFFERS
                    """)
    void comparesWhatWasSaidWithTheFile(String said, String given, String family, NameAgreement expected) {
        var words = NameTokens.said(said).orElseThrow();
        assertThat(NameAgreement.between(words, NameTokens.of(new HumanName(given, family))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    John Smith Jr.   | Smith Jr     | SAME
                    John Smith, Jr   | Smith II     | SAME
                    Smith Jr, John   | Smith Jr.    | SAME
                    John Smith       | Smith Jr     | PART
                    John Smith Jr    | Smith        | GENERATION_MISSING
                    John Smith Jr    | Smith Sr     | DIFFERS
                    John Smith III   | Smith Jr     | DIFFERS
                    """)
    void keepsFatherAndSonApart(String said, String family, NameAgreement expected) {
        var words = NameTokens.said(said).orElseThrow();
        assertThat(NameAgreement.between(words, NameTokens.of(new HumanName("John", family))))
                .isEqualTo(expected);
    }

    @Test
    void findsANameByTheSameKeysHoweverItIsWritten() {
        var onFile =
                NameTokens.of(new HumanName("Francisco", "Muñoz de la Peña")).keys();
        assertThat(onFile).contains("francisco", "munoz", "pena", "delapena");
        assertThat(NameTokens.said("paco MUN\u0303OZ").orElseThrow().keys()).contains("francisco", "munoz");
    }

    @Test
    void sharesSoundKeysWhereSpanishSpellingsAreMixedUp() {
        assertThat(NameTokens.of(new HumanName("Ivette", "Vázquez")).soundKeys())
                .containsAnyElementsOf(NameTokens.said("Basques").orElseThrow().soundKeys());
    }

    @Test
    void holdsAtLeastOneHundredAndFiftyNicknames() {
        assertThat(Nicknames.standsFor("beto")).contains("alberto", "roberto", "gilberto");
        assertThat(Nicknames.standsFor("lupe")).containsExactly("guadalupe");
        assertThat(Nicknames.size()).isGreaterThan(150);
    }

    @Test
    void saysNothingWhenNoWordWasSaid() {
        assertThat(NameTokens.said(" - ")).isEmpty();
        assertThat(NameTokens.said("Jr")).isPresent();
    }
}
