package org.throughline.screening.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.screening.Match;
import org.throughline.screening.Screening;
import org.throughline.screening.ScreeningByTheList;
import org.throughline.screening.Sign;
import org.throughline.screening.Tier;
import org.throughline.testing.fault.Limits;

/**
 * What the list reached on the project's own messages, per language, on the half that was not tuned on. A change that makes
 * it worse is seen here first (INV-22, INV-23).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnMessagesTests {

    private ScreeningEvaluation english;
    private ScreeningEvaluation spanish;

    @BeforeAll
    void screenThemAll() throws IOException {
        english = screened("messages-en.jsonl");
        spanish = screened("messages-es.jsonl");
    }

    private static ScreeningEvaluation screened(String file) throws IOException {
        return screened(file, ScreeningByTheList.asShipped());
    }

    private static ScreeningEvaluation screened(String file, Screening screening) throws IOException {
        try (var bytes = Objects.requireNonNull(OwnMessagesTests.class.getResourceAsStream("/screening/" + file))) {
            var read = LabelledFile.read(bytes, Expected.allLabels());
            assertThat(read.badLines()).isEmpty();
            return ScreeningEvaluation.of(screening, read.texts());
        }
    }

    private ScreeningEvaluation of(String language) {
        return language.equals("en") ? english : spanish;
    }

    private ScreeningCounts reported(String language) {
        return new ScreeningCounts(of(language).texts().stream()
                .filter(text -> Half.REPORTED.has(text.text()))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"en, 300, 300", "es, 300, 300"})
    void holdsEnoughMessagesToSaySomething(String language, int emergencies, int lookalikes) {
        var all = new ScreeningCounts(of(language).texts());
        assertThat(all.labelled(Expected.EMERGENCY)).isGreaterThanOrEqualTo(emergencies);
        assertThat(all.labelled(Expected.ADMIN)).isGreaterThanOrEqualTo(lookalikes);
    }

    @ParameterizedTest
    @CsvSource({"en, 0.95", "es, 0.95"})
    void findsEmergencies(String language, double atLeast) {
        assertThat(reported(language).raised(Expected.EMERGENCY, Tier.EMERGENCY).atLeast())
                .isGreaterThanOrEqualTo(atLeast);
    }

    /** Far from the aim, and known: words nobody had in mind when the list was written. */
    @ParameterizedTest
    @CsvSource({"en, 23, 45", "es, 26, 38"})
    void findsNoLessThanItDidInWordsWrittenAfterwards(String language, int emergencies, int flagged)
            throws IOException {
        var fresh = new ScreeningCounts(
                screened("messages-fresh-" + language + ".jsonl").texts());
        assertThat(fresh.raised(Expected.EMERGENCY, Tier.EMERGENCY).found()).isGreaterThanOrEqualTo(emergencies);
        assertThat(fresh.clinicalFound().found()).isGreaterThanOrEqualTo(flagged);
    }

    /** With the second reader beside the list: still short of the aim, and it may not fall back. */
    @ParameterizedTest
    @CsvSource({"en, 55, 62", "es, 53, 60"})
    void findsMoreOfThemWithTheSecondReader(String language, int emergencies, int flagged) throws IOException {
        var both = new ScreeningCounts(
                screened("messages-fresh-" + language + ".jsonl", ScreeningByTheList.withTheReader())
                        .texts());
        assertThat(both.raised(Expected.EMERGENCY, Tier.EMERGENCY).found()).isGreaterThanOrEqualTo(emergencies);
        assertThat(both.clinicalFound().found()).isGreaterThanOrEqualTo(flagged);
        assertThat(both.falseEmergencies().value()).isLessThanOrEqualTo(0.10);
    }

    @ParameterizedTest
    @CsvSource({"en, 0.90", "es, 0.90"})
    void raisesWhatIsNotAdministrative(String language, double atLeast) {
        assertThat(reported(language).clinicalFound().atLeast()).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"en, 0.10", "es, 0.10"})
    void leavesAdministrativeMessagesAlone(String language, double atMost) {
        assertThat(reported(language).falseFlags().value()).isLessThanOrEqualTo(atMost);
    }

    /** Denied, past or another person's: shown lower by one tier at most, never as nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void neverShowsADeniedOrPastEmergencyAsNothing(String language) {
        assertThat(of(language).texts())
                .filteredOn(text ->
                        Set.of("negated", "history").contains(text.text().kind()))
                .filteredOn(text -> text.expected() == Expected.SAME_DAY)
                .allSatisfy(text -> assertThat(text.raisedTo(Tier.SAME_DAY))
                        .as(text.text().id())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void marksEveryWordOfSelfHarmAsACrisis(String language) {
        assertThat(of(language).texts())
                .filteredOn(text ->
                        text.screened().matches().stream().map(Match::concept).anyMatch("self-harm"::equals))
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(text.screened().signs()).contains(Sign.CRISIS));
    }

    @Test
    void takesLessThanFiveMillisecondsAMessage() {
        assertThat(Speed.of(english.texts()).median()).isLessThan(5);
        assertThat(Speed.of(spanish.texts()).median()).isLessThan(5);
    }

    @Test
    void reportsPerKind() {
        var out = new StringWriter();
        new ScreeningReport(new PrintWriter(out), false, 10).print(english);
        assertThat(out.toString()).contains("en buried", "en transcript", "en texting");
        Limits.say(out.toString());
    }
}
