package org.throughline.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Language;

class TextsTests {

    private final TextCatalog catalog = new TextCatalog();

    @Test
    void fillsNamedPlaces() {
        assertThat(catalog.in(Language.ENGLISH).get("platform.draft.saved", "time", "10:42 am"))
                .isEqualTo("Saved 10:42 am");
        assertThat(catalog.in(Language.SPANISH).get("platform.draft.saved", "time", "10:42 a. m."))
                .isEqualTo("Guardado 10:42 a. m.");
    }

    @Test
    void speaksEnglishToReadersOfOtherLanguages() {
        assertThat(catalog.in(Locale.GERMANY).language()).isEqualTo(Language.ENGLISH);
        assertThat(catalog.in(Locale.forLanguageTag("es-MX")).language()).isEqualTo(Language.SPANISH);
    }

    @Test
    void saysWhetherAKeyHasWords() {
        Texts texts = catalog.in(Language.ENGLISH);
        assertThat(texts.find("platform.no-such-key")).isEmpty();
        assertThat(texts.get("platform.no-such-key")).isEqualTo("platform.no-such-key");
        assertThat(texts.numbered("platform.said.today", List.of(1))).isEqualTo("Today");
    }

    @Test
    void refusesAValueWithoutAName() {
        assertThatThrownBy(() -> catalog.in(Language.ENGLISH).get("platform.draft.saved", "time"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
