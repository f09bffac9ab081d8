package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a reply must not say, and look-alikes it may. */
class ListedReplyChecksTests {

    private static final ListedReplyChecks CHECKS = new ListedReplyChecks();

    @ParameterizedTest
    @CsvFileSource(resources = "/screening/unsafe-replies.csv", numLinesToSkip = 1)
    void findsWhatMustNotBeSaid(ReplyFinding.Kind kind, String reply) {
        assertThat(CHECKS.check(reply)).as(reply).extracting(ReplyFinding::kind).contains(kind);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/screening/safe-replies.csv", numLinesToSkip = 1)
    void leavesHonestWordsAlone(String reply) {
        assertThat(CHECKS.check(reply)).as(reply).isEmpty();
    }

    @Test
    void pointsAtTheWords() {
        var reply = "Thank you. We will call you back as soon as possible.";
        var finding = CHECKS.check(reply).stream()
                .filter(found -> found.rule().equals("vague.soon"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.words()).isEqualTo("as soon as");
        assertThat(reply.substring(finding.start(), finding.end())).isEqualTo(finding.words());
        assertThat(finding.kind().forbidden()).isFalse();
    }

    @Test
    void doesNotTakeADenialForAnother() {
        assertThat(CHECKS.check("I cannot promise a time, but your insurance will cover it"))
                .extracting(ReplyFinding::kind)
                .contains(ReplyFinding.Kind.COVERAGE);
    }
}
