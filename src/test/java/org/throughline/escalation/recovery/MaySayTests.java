package org.throughline.escalation.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.content.DefaultPlaybook;

/** S3-125, S3-127: what may be said is sorry, and promises, blames and refunds nothing. */
class MaySayTests {

    private static final MaySay WORDS = new MaySay(DefaultPlaybook.SHIPPED);

    @ParameterizedTest
    @EnumSource(Reason.class)
    void isSorryInBothLanguages(Reason reason) {
        var words = WORDS.about(reason, Optional.empty()).words();

        assertThat(words.en().toLowerCase(java.util.Locale.ROOT)).contains("sorry");
        assertThat(words.es().toLowerCase(java.util.Locale.ROOT)).containsAnyOf("lamento", "lo siento", "disculpa");
        assertThat(words.en() + words.es()).doesNotContain("{", "}");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void promisesNoRefundAndAdmitsNoFault(Reason reason) {
        var words = WORDS.about(reason, Optional.empty()).words();

        assertThat(Stream.of(words.en(), words.es()).map(text -> text.toLowerCase(java.util.Locale.ROOT)))
                .noneMatch(text -> Stream.of(
                                "refund",
                                "fault",
                                "guarantee",
                                "will never",
                                "free of charge",
                                "reembols",
                                "culpa ",
                                "garantiz")
                        .anyMatch(text::contains));
    }

    @Test
    void saysWhichPromiseWasMissed() {
        var missed = Optional.of(new Bilingual<>("Nov 16, 4:00 pm", "16 nov, 4:00 p. m."));

        var approved = WORDS.about(Reason.PROMISE_BROKEN, missed);

        assertThat(approved.words().en()).contains("by Nov 16, 4:00 pm");
        assertThat(approved.words().es()).contains("16 nov, 4:00 p. m.");
        assertThat(approved.source().playbook()).isTrue();
    }

    @Test
    void saysWhatIsNeverSaid() {
        assertThat(WORDS.never()).hasSize(3);
    }
}
