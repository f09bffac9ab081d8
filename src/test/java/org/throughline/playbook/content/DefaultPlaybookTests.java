package org.throughline.playbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.Arrival;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Moment.FourParts;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Rendering;
import org.throughline.playbook.UrgencyClass;

/** The shipped playbook is whole in both languages, and its wordings can be filled in. */
class DefaultPlaybookTests {

    private static final DefaultPlaybook PLAYBOOK = DefaultPlaybook.SHIPPED;
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.SPANISH);
    /** The letters a text message may use without doubling its cost (GSM 03.38). */
    private static final String GSM_7 = "[@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà-]*";

    static Stream<Moment> moments() {
        return PLAYBOOK.moments().stream();
    }

    @Test
    void hasTwentyMoments() {
        assertThat(PLAYBOOK.moments()).hasSize(20).extracting(Moment::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("moments")
    void saysEverythingInBothLanguages(Moment moment) {
        for (var language : LANGUAGES) {
            assertThat(Stream.concat(
                            moment.wordings(language),
                            Stream.of(
                                    moment.name().in(language),
                                    moment.question().in(language))))
                    .hasSize(11)
                    .allSatisfy(wording -> assertThat(wording).isNotBlank());
            assertThat(moment.verify())
                    .isNotEmpty()
                    .allSatisfy(check -> assertThat(check.in(language)).isNotBlank());
            assertThat(moment.escalation()).isNotEmpty().allSatisfy(escalation -> {
                assertThat(escalation.trigger().in(language)).isNotBlank();
                assertThat(escalation.to().in(language)).isNotBlank();
                assertThat(escalation.example().in(language)).isNotBlank();
            });
        }
        assertThat(moment.closeCodes()).isNotEmpty();
        assertThat(moment.noteExtra()).isNotEmpty();
        assertThat(moment.target().firstUsefulBm()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("moments")
    void usesOnlyKnownVariables(Moment moment) {
        assertThat(LANGUAGES.stream()
                        .flatMap(moment::wordings)
                        .flatMap(wording -> Rendering.variablesOf(wording).stream()))
                .isSubsetOf(PLAYBOOK.common().variables());
    }

    @ParameterizedTest
    @MethodSource("moments")
    void endsEveryUpdateWithATimeAndFillsItIn(Moment moment) {
        for (var language : LANGUAGES) {
            var parts = moment.parts().in(language);
            var rendered = Rendering.of(parts, language, samples(language));

            assertThat(Rendering.variablesOf(parts.next()))
                    .as("INV-10: a next update has a time")
                    .containsAnyOf("due", "window");
            assertThat(rendered).isInstanceOf(Rendering.Rendered.class);
            assertThat(rendered.toString()).doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @MethodSource("moments")
    void keepsTextMessagesShort(Moment moment) {
        for (var language : LANGUAGES) {
            var suffix = moment.sms().optout() == Moment.OptOut.REQUIRED
                    ? PLAYBOOK.common().optoutSuffix().in(language)
                    : "";
            var rendered = Rendering.of(moment.sms().in(language) + suffix, language, samples(language));

            assertThat(rendered)
                    .isInstanceOfSatisfying(
                            Rendering.Rendered.class,
                            text -> assertThat(text.wording())
                                    .asString()
                                    .hasSizeLessThanOrEqualTo(160)
                                    .matches(GSM_7));
        }
    }

    @Test
    void hasASampleForEachVariable() {
        LANGUAGES.forEach(language -> assertThat(samples(language).keySet())
                .containsExactlyInAnyOrderElementsOf(PLAYBOOK.common().variables()));
    }

    @Test
    void namesEveryLaneAndClassInBothLanguages() {
        for (var language : LANGUAGES) {
            var names = bundle(language);
            assertThat(PLAYBOOK.lanes())
                    .hasSize(18)
                    .allSatisfy(lane -> assertThat(names.containsKey(lane.nameKey()))
                            .as(lane.nameKey())
                            .isTrue());
            assertThat(UrgencyClass.values())
                    .allSatisfy(level ->
                            assertThat(names.containsKey(level.nameKey())).isTrue());
        }
        assertThat(bundle(Language.ENGLISH).keySet())
                .isEqualTo(bundle(Language.SPANISH).keySet());
    }

    @Test
    void sendsWhatArrivesToItsLane() {
        assertThat(PLAYBOOK.laneOf(new Arrival.Voicemail())).isEqualTo(new LaneCode("callbacks"));
        assertThat(PLAYBOOK.laneOf(new Arrival.Form(new MomentCode("refill_request"))))
                .isEqualTo(new LaneCode("refills"));
        assertThat(PLAYBOOK.laneOf(new Arrival.Reply(new LaneCode("billing")))).isEqualTo(new LaneCode("billing"));
        assertThat(PLAYBOOK.laneOf(new Arrival.Other())).isEqualTo(new LaneCode("front_desk_backup"));
    }

    @Test
    void neverFillsInHalfAWording() {
        var parts = new FourParts("We have it.", "{provider}'s team checks.", "Nothing.", "By {due}.");

        assertThat(Rendering.of(parts, Language.ENGLISH, Map.of("provider", "Dr. Lee", "due", " ")))
                .isEqualTo(new Rendering.Unresolved<>(Set.of("due")));
        assertThat(Rendering.of(
                        "{provider}'s team: {due}", Language.ENGLISH, Map.of("provider", "Dr. {due}", "due", "3 PM")))
                .isEqualTo(new Rendering.Rendered<>("Dr. {due}'s team: 3 PM"));
    }

    @Test
    void endsASentenceOnceWhenItsLastWordHasAPoint() {
        assertThat(Rendering.of("Le avisamos antes de {due}. Gracias.", Language.SPANISH, Map.of("due", "4:00 p. m.")))
                .isEqualTo(new Rendering.Rendered<>("Le avisamos antes de 4:00 p. m. Gracias."));
    }

    @Test
    void saysSoWhenItHasNoSuchTextOrMoment() {
        assertThatThrownBy(() -> PLAYBOOK.moment(new MomentCode("no_such_moment")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> PLAYBOOK.sharedText("no_such_text")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> PLAYBOOK.sharedText("email_footer").in(Language.of("fr")))
                .isInstanceOf(RuleViolation.class);
        assertThat(PLAYBOOK.sharedText("voicemail_minimal").in(Language.SPANISH))
                .contains("{phone}");
    }

    private static Map<String, String> samples(Language language) {
        return new TreeMap<>(PLAYBOOK.common().sampleValues().in(language));
    }

    private static ResourceBundle bundle(Language language) {
        var locale = language.equals(Language.SPANISH) ? Locale.of("es") : Locale.ROOT;
        return ResourceBundle.getBundle(
                "messages.playbook",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
