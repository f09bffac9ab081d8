package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.Language;
import org.throughline.screening.Match.Lowered;
import org.throughline.screening.Screened.NeedsPerson;

/** What the list raises, and that it never lowers, never crashes and never answers "no flag" for what it cannot read. */
class LexiconScreeningTests {

    private static final LexiconScreening SCREENING = new LexiconScreening();

    private static Screened screen(String text) {
        return SCREENING.screen(text, Optional.empty());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/screening/raised.csv", numLinesToSkip = 1)
    void raisesWhatPeopleWrite(Tier tier, String text) {
        assertThat(screen(text).tier()).as(text).isEqualTo(tier);
    }

    @Test
    void namesTheWordsTheRuleAndTheVersion() {
        var text = "Please refill my pills, also my chést has been hurting since last night";
        var match = screen(text).matches().getFirst();

        assertThat(match.concept()).isEqualTo("chest-pain");
        assertThat(match.words()).isEqualTo("chést has been hurting");
        assertThat(text.substring(match.start(), match.end())).isEqualTo(match.words());
        assertThat(match.rule()).startsWith("chest-pain.en: ");
        assertThat(match.listVersion()).isEqualTo(Lexicon.read().version());
        assertThat(match.toString()).doesNotContain("hurting");
    }

    @Test
    void neverAnswersLowerThanItsHighestMatch() {
        var screened = screen("I need my refill. No chest pain. But I fainted twice today and my leg is swollen.");

        assertThat(screened.matches()).extracting(Match::tier).contains(Tier.CLINICAL, Tier.SAME_DAY, Tier.EMERGENCY);
        assertThat(screened.tier()).isEqualTo(Tier.EMERGENCY);
        assertThat(screened.matches().getFirst().tier()).isEqualTo(Tier.EMERGENCY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    No chest pain, just my refill      | NEGATED
                    she denies any chest pain          | NEGATED
                    no tengo dolor de pecho            | NEGATED
                    nunca he tenido dolor de pecho     | NEGATED
                    I had a stroke in 2015             | HISTORY
                    history of heart attack            | HISTORY
                    hace 5 años me dio un infarto      | HISTORY
                    """)
    void showsADeniedOrPastEmergencyAsSameDayAtTheLeast(String text, Lowered why) {
        var screened = screen(text);

        assertThat(screened.tier()).isEqualTo(Tier.SAME_DAY);
        assertThat(screened.matches())
                .anySatisfy(match -> assertThat(match.lowered()).contains(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No, I have chest pain",
                "not sure if it is chest pain or gas",
                "the pills do not help my chest pain",
                "no se me quita el dolor de pecho",
                "I had a heart attack 2 years ago and now my chest hurts again",
                "hace 3 años me dio un infarto y hoy otra vez me duele el pecho",
                "No fever. Chest pain since this morning",
            })
    void keepsTheEmergencyWhenTheDenialIsOfSomethingElse(String text) {
        assertThat(screen(text).tier()).as(text).isEqualTo(Tier.EMERGENCY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n", "…", "👍", "́"})
    void asksAPersonWhenThereIsNothingToRead(String text) {
        assertThat(screen(text).needsPerson()).contains(NeedsPerson.EMPTY);
        assertThat(screen(text).unflagged()).isFalse();
    }

    @Test
    void stillFlagsWhenTheLanguageCannotBeTold() {
        var broken = new LanguageFinder(
                () -> {
                    throw new IllegalStateException("no model");
                },
                LanguageEvidence.read());
        var screening = new LexiconScreening(Lexicon.read(), broken);

        var screened =
                screening.screen("Xilin torbu mandriva quesh polton bredzi: chest pain, kalvo", Optional.empty());

        assertThat(screened.tier()).isEqualTo(Tier.EMERGENCY);
        assertThat(screened.needsPerson()).contains(NeedsPerson.FAILED);
    }

    @Test
    void findsAPhraseAcrossALineBreakOfMail() {
        assertThat(screen("Good morning, yesterday in the bus I passed\r\nout for a minute")
                        .tier())
                .isEqualTo(Tier.EMERGENCY);
    }

    @Test
    void readsAnythingWithoutFailing() {
        var random = new Random(20_261_121);
        for (int round = 0; round < 2_000; round++) {
            var text = random.ints(random.nextInt(60), 0, Character.MAX_CODE_POINT + 1)
                    .filter(letter -> Character.isDefined(letter) && !Character.isISOControl(letter))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(screen(text).needsPerson()).as("round %d", round).isNotEqualTo(Optional.of(NeedsPerson.FAILED));
        }
    }

    @Test
    void findsAnEmergencyAnywhereInAnAdministrativeText() {
        var admin = Arrays.asList(
                ("I would like to move my appointment with the doctor to Friday the ninth at two and send you"
                                + " the form and a copy of my card for the office")
                        .split(" "));
        for (int at = 0; at <= admin.size(); at++) {
            var before = String.join(" ", admin.subList(0, at));
            var after = String.join(" ", admin.subList(at, admin.size()));
            assertThat(screen(before + " I passed out " + after).tier())
                    .as("at word %d", at)
                    .isEqualTo(Tier.EMERGENCY);
        }
    }

    @Test
    void takesTimeInProportionToTheLength() {
        var words = new String[] {"chest", "pain", "cant", "breathe", "baby", "no", "fever", "si", "dolor", "x"};
        var random = new Random(7);
        var hostile = IntStream.range(0, 30_000)
                .mapToObj(word -> words[random.nextInt(words.length)])
                .collect(Collectors.joining(" "));

        assertThat(Duration.ofNanos(timed(() -> screen(hostile)))).isLessThan(Duration.ofSeconds(20));
        assertThat(Duration.ofNanos(timed(() -> screen("a".repeat(1_000_000))))).isLessThan(Duration.ofSeconds(5));
    }

    private static long timed(Runnable reading) {
        long start = System.nanoTime();
        reading.run();
        return System.nanoTime() - start;
    }

    @Test
    void takesTheKnownLanguageOnlyWhenTheTextSaysNothing() {
        assertThat(SCREENING.screen("ok 2", Optional.of(Language.SPANISH)).language())
                .isEqualTo(Language.SPANISH);
        assertThat(SCREENING.screen("gracias", Optional.of(Language.ENGLISH)).language())
                .isEqualTo(Language.SPANISH);
        assertThat(SCREENING
                        .screen("fè mal anpil", Optional.of(Language.ENGLISH))
                        .needsPerson())
                .contains(NeedsPerson.UNKNOWN_LANGUAGE);
    }
}
