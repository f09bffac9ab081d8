package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.screening.ReplyFinding.Kind;

/** The second reader of replies asks about what the list says nothing of, and never more than asks. */
class UnionReplyChecksTests {

    private static final ListedReplyChecks LIST = new ListedReplyChecks();
    private static final UnionReplyChecks CHECKS = new UnionReplyChecks(LIST, new ShippedReplyReader());

    private static final String ADVICE_NO_LIST_KNOWS = "Give your body a few days to adjust.";

    @Test
    void asksAboutASentenceWithoutListedWords() {
        assertThat(LIST.check(ADVICE_NO_LIST_KNOWS)).isEmpty();
        assertThat(CHECKS.check("We got your form. " + ADVICE_NO_LIST_KNOWS))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.READS_UNSAFE);
                    assertThat(finding.words()).isEqualTo("Give your body a few days to adjust");
                    assertThat(finding.kind().hard()).isFalse();
                    assertThat(finding.kind().forbidden()).isFalse();
                });
    }

    @Test
    void leavesAloneWhatListedWordsAlreadyRefuse() {
        assertThat(CHECKS.check("Take two tylenol and call us in the morning"))
                .extracting(ReplyFinding::kind)
                .containsOnly(Kind.ADVICE);
    }

    @Test
    void doesNotAskAboutACallThatIsPromised() {
        var promised = new ReplyFacts(List.of(), List.of(), List.of(), true);
        assertThat(CHECKS.check("Dr. Patel will call you at 3", promised)).isEmpty();
    }

    @Test
    void letsAnHonestReplyGo() {
        assertThat(CHECKS.check("I sent your question to the nurse at 9:40. I will write to you by noon."))
                .isEmpty();
        assertThat(CHECKS.check("Mandé su pregunta a la enfermera a las 9:40. Le escribo antes del mediodía."))
                .isEmpty();
    }

    @Test
    void keepsWhatTheListFindsWhenTheReaderFails() {
        var broken = new UnionReplyChecks(LIST, () -> {
            throw new IllegalStateException("no model");
        });
        assertThat(broken.check("Take two tylenol"))
                .extracting(ReplyFinding::kind)
                .containsExactly(Kind.ADVICE);
        assertThat(broken.check("The form is ready.")).isEmpty();
    }
}
