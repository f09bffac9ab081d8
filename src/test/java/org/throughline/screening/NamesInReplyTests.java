package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a reply greets or names, against whom it goes to. */
class NamesInReplyTests {

    private static final ListedReplyChecks CHECKS = new ListedReplyChecks();
    private static final ReplyFacts TO_MARIA =
            new ReplyFacts(List.of("María López"), List.of("Sam Whitaker"), List.of("Harbor Pediatrics"), false);

    private static List<ReplyFinding> check(String reply) {
        return CHECKS.check(reply, TO_MARIA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Mrs. Chen, the form is ready",
                "Hello Robert!",
                "Buenos días Sra. Okafor, ya está la forma",
                "Dear Tom and Sue: the form is ready",
                "Your form and Sam Whitaker's form are ready",
            })
    void findsAnotherPersonsName(String reply) {
        assertThat(check(reply)).extracting(ReplyFinding::kind).contains(ReplyFinding.Kind.WRONG_PERSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Maria, the form is ready",
                "Hola señora López, ya está la forma",
                "Hello. The form is ready",
                "Hi there, the form is ready",
                "Good morning, the form is ready",
                "Thank you, Ms. Reed from billing has the form",
            })
    void leavesTheRightNameAndNoNameAlone(String reply) {
        assertThat(check(reply)).isEmpty();
    }

    @Test
    void findsAnotherPractice() {
        assertThat(check("The form is at Harbor Pediatrics"))
                .extracting(ReplyFinding::kind)
                .containsExactly(ReplyFinding.Kind.OTHER_PRACTICE);
    }

    @Test
    void asksAboutACliniciansCallUnlessItIsPromised() {
        var reply = "Dr. Patel will call you at 3";
        var promised = new ReplyFacts(List.of(), List.of(), List.of(), true);

        assertThat(CHECKS.check(reply, ReplyFacts.NONE))
                .extracting(ReplyFinding::kind)
                .containsExactly(ReplyFinding.Kind.CLINICIAN_CALLS);
        assertThat(CHECKS.check(reply, promised)).isEmpty();
    }

    @Test
    void namesNobodyInItsOwnWords() {
        assertThat(TO_MARIA.toString()).doesNotContain("López", "Whitaker");
    }
}
