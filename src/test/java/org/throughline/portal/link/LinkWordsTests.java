package org.throughline.portal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.screening.TextShape;

/** INV-40: the words that bring a link fit one text with the longest name and a long address. */
class LinkWordsTests {

    private static final String NAME = "Riverside Medicine";
    private static final String ADDRESS = "https://desk.family-medicine-associates.example/n/" + "a".repeat(32);

    static List<String> words() {
        return List.of(LinkWords.SHIPPED.text().en(), LinkWords.SHIPPED.text().es());
    }

    @ParameterizedTest
    @MethodSource("words")
    void fitOneText(String words) {
        var shape = TextShape.of(words.replace("{who}", NAME).replace("{url}", ADDRESS));

        assertThat(NAME).hasSize(18);
        assertThat(shape.alphabet()).isEqualTo(TextShape.Alphabet.GSM_7);
        assertThat(shape.characters()).isLessThanOrEqualTo(160);
    }
}
