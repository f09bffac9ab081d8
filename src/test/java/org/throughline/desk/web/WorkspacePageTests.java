package org.throughline.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspacePageTests {

    @ParameterizedTest
    @ValueSource(strings = {"/queue", "/item", "/thread", "/reply", "/note", "/strip", "/unknown-strip", "/card"})
    void drawsEachFragmentInBothLanguages(String path) {
        for (String language : new String[] {"en", "es"}) {
            try (SampleClinic clinic = new SampleClinic(language, 0)) {
                assertThat(clinic.draw(path, true)).isNotBlank().doesNotContain("<html", "style=");
                assertThat(clinic.draw(path, false)).contains("<html lang=\"" + language + "\"");
            }
        }
    }

    @Test
    void hasAFirstHeadingWithNothingOpen() {
        try (SampleClinic clinic = new SampleClinic("en", 0)) {
            assertThat(clinic.draw("/nothing-open", false)).containsOnlyOnce("<h1>");
        }
    }

    @Test
    void saysTimesInTheReadersLanguage() {
        try (SampleClinic english = new SampleClinic("en", 0);
                SampleClinic spanish = new SampleClinic("es", 0)) {
            assertThat(english.draw("/queue", true))
                    .contains("18 min late", "by 1:30 pm", "waiting 42 min", "waiting 1 h 05");
            assertThat(spanish.draw("/queue", true))
                    .contains("18 min tarde", "antes de la 1:30 p. m.", "espera 42 min");
        }
    }

    @Test
    void showsFlaggedWordsInPlaceAndKeepsThePatientsLanguage() {
        try (SampleClinic clinic = new SampleClinic("en", 0)) {
            assertThat(clinic.draw("/thread", true))
                    .contains("lang=\"es\"", "<mark class=\"flag\" title=\"possible symptom: swelling\">tengo los pies")
                    .contains("1 phrase for the care team");
        }
    }
}
