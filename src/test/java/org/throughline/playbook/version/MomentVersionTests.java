package org.throughline.playbook.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.PersonId;

/** What a version may become, and who may bring it there (domain C1). */
class MomentVersionTests {

    private static final Instant TEN = Instant.parse("2026-11-17T16:00:00Z");
    private static final PersonId LUCIA = new PersonId(new UUID(0, 10));
    private static final PersonId MAREN = new PersonId(new UUID(0, 11));
    private static final PersonId KIM = new PersonId(new UUID(0, 12));

    private final MomentVersion draft = ProposedMoments.draft(LUCIA, TEN);

    @Test
    void isInForceAtOnceOrWhenItsDayComes() {
        var sent = draft.sentBy(by(LUCIA));

        assertThat(sent.state()).isEqualTo(VersionState.IN_REVIEW);
        assertThat(sent.approvedBy(by(MAREN), TEN).state()).isEqualTo(VersionState.IN_FORCE);
        var waiting = sent.approvedBy(by(MAREN), TEN.plus(Duration.ofDays(1)));
        assertThat(waiting.state()).isEqualTo(VersionState.APPROVED);
        assertThat(waiting.takingForce().state()).isEqualTo(VersionState.IN_FORCE);
        assertThat(waiting.takenBack("not yet", TEN).state()).isEqualTo(VersionState.WITHDRAWN);
    }

    @Test
    void isNotApprovedByWhoeverWroteInIt() {
        var twoWriters = draft.changed(
                        draft.content().with(ProposedMoments.RECEIVED, "We have it."), MAREN, Optional.empty())
                .sentBy(by(LUCIA));

        refuses("playbook.approver-is-writer", () -> twoWriters.approvedBy(by(LUCIA), TEN));
        refuses("playbook.approver-is-writer", () -> twoWriters.approvedBy(by(MAREN), TEN));
        assertThat(twoWriters.approvedBy(by(KIM), TEN).steps().approved()).contains(by(KIM));
    }

    @Test
    void keepsItsWordsOnceItWasSent() {
        var sent = draft.sentBy(by(LUCIA));
        var other = draft.content().with(ProposedMoments.RECEIVED, "We have it.");

        refuses("playbook.no-draft", () -> sent.changed(other, LUCIA, Optional.empty()));
        refuses("playbook.no-draft", () -> sent.discarded(TEN));
        refuses("playbook.no-draft", () -> sent.sentBy(by(MAREN)));
        assertThat(sent.givenBack("say when")
                        .changed(other, LUCIA, Optional.empty())
                        .content())
                .isEqualTo(other);
    }

    @Test
    void takesEachStepOnlyFromTheOneBefore() {
        refuses("playbook.not-in-review", () -> draft.approvedBy(by(MAREN), TEN));
        refuses("playbook.not-in-review", () -> draft.givenBack("why"));
        refuses("playbook.not-waiting", () -> draft.takenBack("why", TEN));
        refuses("playbook.not-waiting", draft::takingForce);
        refuses("playbook.not-in-force", () -> draft.replaced(TEN));
        refuses("playbook.never-in-force", () -> draft.again(3, by(MAREN), "why"));
    }

    @Test
    void comesBackWithItsOwnWriterAndApprover() {
        var old = draft.sentBy(by(LUCIA)).approvedBy(by(MAREN), TEN).replaced(TEN);

        var again = old.again(5, by(KIM), "the other one confused people");

        assertThat(again.state()).isEqualTo(VersionState.IN_FORCE);
        assertThat(again.number()).isEqualTo(5);
        assertThat(again.authors()).isEqualTo(old.authors());
        assertThat(again.steps().approved()).contains(by(MAREN));
        assertThat(again.steps().broughtBack()).contains(new MomentVersion.BroughtBack(2, KIM));
    }

    @Test
    void losesTheSignatureWhenItsSpanishChanges() {
        var base = MomentVersion.shipped(draft.content(), TEN).spanishSigned(by(KIM));
        var begun = draft.spanishSigned(by(KIM));

        var english =
                begun.changed(begun.content().with(ProposedMoments.RECEIVED, "We have it."), LUCIA, Optional.of(base));
        assertThat(english.spanish())
                .as("INV-14: unchanged Spanish stays signed")
                .contains(by(KIM));

        var spanish = english.changed(
                english.content().with(ProposedMoments.RECIBIDO, "Ya la tenemos."), LUCIA, Optional.of(base));
        assertThat(spanish.spanish())
                .as("INV-14: changed Spanish is read again")
                .isEmpty();

        var asBefore = spanish.changed(
                spanish.content().with(ProposedMoments.RECIBIDO, base.content().text(ProposedMoments.RECIBIDO)),
                LUCIA,
                Optional.of(base));
        assertThat(asBefore.spanish()).contains(by(KIM));
    }

    @Test
    void isReadInSpanishBySomebodyElseThanItsWriter() {
        refuses("playbook.reader-is-writer", () -> draft.spanishSigned(by(LUCIA)));
        refuses("playbook.is-over", () -> draft.discarded(TEN).spanishSigned(by(KIM)));
        assertThat(draft.spanishSigned(by(KIM)).spanish()).contains(by(KIM));
    }

    private static Signature by(PersonId person) {
        return new Signature(person, TEN);
    }

    private static void refuses(String code, Runnable step) {
        assertThatThrownBy(step::run).hasMessage(code);
    }
}
