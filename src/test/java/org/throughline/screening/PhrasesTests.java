package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Language;

/** The notation of patterns, and the slips of spelling they forgive. */
class PhrasesTests {

    private static List<Phrases.Hit> find(String pattern, String text) {
        var rule = new Phrases.Rule("rule", Language.SPANISH, List.of(pattern));
        return new Phrases(Map.of("hurt", List.of("pain", "hurts", "kills_me")), List.of(rule), List.of("breeding"))
                .in(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    chest pain     | chest pain                       | true
                    chest pain     | chest wall pain                  | true
                    chest pain     | chest is a bit in pain           | false
                    chest .. pain  | chest is now a little in pain    | true
                    chest .. pain  | pain chest                       | false
                    chest + @hurt  | hurts me in the chest            | true
                    chest + @hurt  | my chest kills me                | true
                    chest + @hurt  | chest kills the me               | false
                    a ++ z         | a b c d e f g h i j k z          | true
                    a ++ z         | a b c d e f g h i j k l m n o z  | false
                    'pass|passed out' | I Passed óut                 | true
                    breath*        | breathless                       | true
                    *itis          | tendonitis                       | true
                    # mg           | take 50mg                        | true
                    temp >102      | temp 103.5                       | true
                    temp >102      | temp 101                         | false
                    passed_out     | passed right out                 | false
                    bleeding       | bleding                          | true
                    bleeding       | bleeidng                         | true
                    bleeding       | breeding                         | false
                    bleeding       | bledng                           | false
                    hemorragia     | emorrajia                        | true
                    cabeza         | cavesa                           | true
                    help           | heeeelp                          | true
                    cant           | can’t                            | true
                    ill            | I'll                             | false
                    one two        | one. Two                         | false
                    """)
    void followsTheNotation(String pattern, String text, boolean found) {
        assertThat(find(pattern, text)).as("%s in %s", pattern, text).hasSize(found ? 1 : 0);
    }

    @Test
    void pointsAtTheOriginalText() {
        var text = "¡Ay! Me DUÉLE mucho";
        var hit = find("duele", text).getFirst();

        assertThat(text.substring(hit.start(), hit.end())).isEqualTo("DUÉLE");
    }

    @Test
    void refusesAPatternNobodyCouldEverFollow() {
        assertThatThrownBy(() -> find("Niño", "x")).hasMessageContaining("not a folded word");
        assertThatThrownBy(() -> find("@nothing", "x")).hasMessageContaining("no such set");
        assertThatThrownBy(() -> find("a || b", "x")).hasMessageContaining("not a folded word");
    }
}
