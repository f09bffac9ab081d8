package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.Language;
import org.throughline.screening.Match.Lowered;
import org.throughline.screening.Screened.NeedsPerson;

/** The second reader adds to the list, takes nothing from it, and is missed aloud when it fails (INV-23). */
class UnionScreeningTests {

    private static final Screening SHIPPED = ScreeningByTheList.withTheReader();
    private static final Screening LIST = ScreeningByTheList.asShipped();

    private static final List<Tier> TIERS = List.of(Tier.NONE, Tier.CLINICAL, Tier.SAME_DAY, Tier.EMERGENCY);

    private static final ReaderScreening BROKEN = new ReaderScreening(() -> {
        throw new IllegalStateException("no model");
    });

    private static Screened screen(String text) {
        return SHIPPED.screen(text, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he's not waking up",
                "Hi, can I move Friday's visit? My wife says I should add that my mouth hangs on one side since this morning.",
                "no dispierta mi niño y esta morado",
            })
    void findsEmergenciesInOtherWords(String text) {
        assertThat(screen(text).tier()).isEqualTo(Tier.EMERGENCY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could you move my appointment from Tuesday to Thursday afternoon?",
                "I never got the receipt for what I paid in May, please mail it to my new address",
                "¿Me pueden cambiar la cita del martes al jueves por la tarde?",
                "Quiero una copia de mi recibo, cambié de dirección",
            })
    void leavesAdministrativeMessagesAlone(String text) {
        assertThat(screen(text).unflagged()).as(text).isTrue();
    }

    @Test
    void namesTheSentenceTheRuleAndTheVersionOfTheReader() {
        var text = "Please send me the bill for May. He slid out of the car and now he talks like a broken record.";
        var match = screen(text).matches().stream()
                .filter(found -> found.rule().startsWith("second-reader"))
                .findFirst()
                .orElseThrow();

        assertThat(match.words()).isEqualTo("He slid out of the car and now he talks like a broken record");
        assertThat(text.substring(match.start(), match.end())).isEqualTo(match.words());
        assertThat(match.concept()).isEqualTo("read-as-emergency");
        assertThat(match.rule()).startsWith("second-reader.en: read-as-emergency, ");
        assertThat(match.rule()).endsWith(match.listVersion());
        assertThat(match.toString()).doesNotContain("broken record");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have chest pain",
                "Please refill my metformin",
                "Can I come at three?",
                "no dispierta",
                "Je voudrais déplacer mon rendez-vous de vendredi parce que je travaille toute la journée",
            })
    void saysNoLessThanTheListWhenItsModelIsBroken(String text) {
        var list = LIST.screen(text, Optional.empty());
        var screened = new UnionScreening(LIST, BROKEN).screen(text, Optional.empty());

        assertThat(screened.tier()).isEqualTo(list.tier());
        assertThat(screened.matches()).isEqualTo(list.matches());
        assertThat(screened.needsPerson()).isPresent();
        assertThat(screened.unflagged()).isFalse();
    }

    @Test
    void asksAPersonForAnEmptyMessageAsEver() {
        assertThat(screen(" … ").needsPerson()).contains(NeedsPerson.EMPTY);
    }

    /** Whatever the list and the reader found, both together is no lower and loses nothing of the list. */
    @Test
    void isNeverLowerThanTheList() {
        var random = new Random(20_261_122);
        for (int round = 0; round < 5_000; round++) {
            var listed = listed(random);
            var read = matches(random, "second-reader.en: read", Optional.empty());

            var both = UnionScreening.both(listed, read);

            var highest = read.stream().map(Match::tier).reduce(listed.tier(), Tier::raisedTo);
            assertThat(both.tier()).as("round %d", round).isEqualTo(highest);
            assertThat(both.matches()).containsAll(listed.matches());
            assertThat(both.signs()).isEqualTo(listed.signs());
            assertThat(both.needsPerson()).isEqualTo(listed.needsPerson());
            assertThat(both.language()).isEqualTo(listed.language());
        }
    }

    private static Screened listed(Random random) {
        var lowered = random.nextBoolean() ? Optional.of(Lowered.NEGATED) : Optional.<Lowered>empty();
        var matches = matches(random, "chest-pain.en: chest", lowered);
        // a person or another part may have raised it higher than its words
        var tier = matches.stream().map(Match::tier).reduce(tier(random), Tier::raisedTo);
        var needs = random.nextInt(4) == 0 ? Optional.of(NeedsPerson.UNKNOWN_LANGUAGE) : Optional.<NeedsPerson>empty();
        return new Screened(Language.ENGLISH, tier, matches, needs, "1");
    }

    private static List<Match> matches(Random random, String rule, Optional<Lowered> lowered) {
        var matches = new ArrayList<Match>();
        for (int number = random.nextInt(4); number > 0; number--) {
            int start = random.nextInt(50);
            int end = start + 1 + random.nextInt(20);
            matches.add(new Match(start, end, "words", "concept", rule, tier(random), lowered, "1"));
        }
        return matches;
    }

    private static Tier tier(Random random) {
        return TIERS.get(random.nextInt(TIERS.size()));
    }

    @Test
    void readsAnythingWithoutFailing() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var text = random.ints(random.nextInt(80), 0, Character.MAX_CODE_POINT + 1)
                    .filter(letter -> Character.isDefined(letter) && !Character.isISOControl(letter))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(screen(text).needsPerson()).as("round %d", round).isNotEqualTo(Optional.of(NeedsPerson.FAILED));
        }
    }
}
