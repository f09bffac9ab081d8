package org.throughline.playbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.throughline.kernel.Language;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Rendering;
import org.throughline.screening.ReplyChecks;

/** The playbook's own wordings keep the rules they are there to teach (INV-15). */
class OwnWordsTests {

    private static final DefaultPlaybook PLAYBOOK = DefaultPlaybook.SHIPPED;
    private static final ReplyChecks CHECKS = checks();

    private static ReplyChecks checks() {
        try (var context = new AnnotationConfigApplicationContext("org.throughline.screening")) {
            return context.getBean(ReplyChecks.class);
        }
    }

    static Stream<Moment> moments() {
        return PLAYBOOK.moments().stream();
    }

    @ParameterizedTest
    @MethodSource("moments")
    void promiseNothingForbiddenAndNothingVague(Moment moment) {
        for (var language : List.of(Language.ENGLISH, Language.SPANISH)) {
            var samples = PLAYBOOK.common().sampleValues().in(language);
            var said = String.join(" ", moment.parts().in(language).all().toList());
            for (var wording : List.of(
                    said, moment.sms().in(language), moment.call().in(language).say())) {
                assertThat(Rendering.of(wording, language, samples))
                        .isInstanceOfSatisfying(
                                Rendering.Rendered.class,
                                text -> assertThat(CHECKS.check(text.wording().toString()))
                                        .as(text.wording().toString())
                                        .isEmpty());
            }
        }
    }
}
