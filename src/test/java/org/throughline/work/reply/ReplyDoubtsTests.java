package org.throughline.work.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.communication.Reply;
import org.throughline.kernel.Language;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Moment.FourParts;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.Rendering;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** What makes one hesitate about a reply, and that the shipped wordings give no cause. */
@HouseTest
class ReplyDoubtsTests {

    private final ReplyDesk desk;
    private final Playbook playbook;

    private final SmallClinic clinics;

    ReplyDoubtsTests(ReplyDesk desk, Playbook playbook, SmallClinic clinics) {
        this.desk = desk;
        this.playbook = playbook;
        this.clinics = clinics;
    }

    @Test
    void hasNoDoubtAboutTheShippedWordings() {
        CurrentPractice.run(clinics.open(), this::looksAtTheShippedWordings);
    }

    private void looksAtTheShippedWordings() {
        for (var moment : playbook.moments()) {
            for (var language : List.of(Language.ENGLISH, Language.SPANISH)) {
                var samples = playbook.common().sampleValues().in(language);
                var parts = Rendering.of(moment.parts().in(language), language, samples);
                var said = ((Rendering.Rendered<FourParts>) parts).wording();
                var update = new Reply.Text.Update(
                        said.received(), said.checking(), said.needed(), said.next(), MutableClock.TUESDAY_TEN);
                assertThat(desk.doubts(update, language, Behind.NOTHING))
                        .as(moment.code() + " " + language + ": " + said)
                        .extracting(doubt -> doubt.kind() + " " + doubt.words())
                        .isEmpty();
            }
        }
    }

    @Test
    void asksOnceForEachKindOfDoubt() {
        var answer = new Reply.Text.FinalAnswer(
                "As we already told you, somebody will send the form soon. We already explained that somebody will mail it.");

        assertThat(desk.doubts(answer, Language.ENGLISH, Behind.NOTHING))
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.VAGUE, Doubt.Kind.DEFENSIVE);
    }

    @Test
    void readsTheLevelInTheLanguageItIsWrittenInAndOnlyOfMoreThanALine() {
        var hard =
                "Pursuant to the aforementioned authorization requirements, reimbursement determinations are administered"
                        + " exclusively by your insurance organization following comprehensive utilization review of the"
                        + " documentation submitted by the referring physician and the associated administrative personnel.";

        assertThat(desk.doubts(new Reply.Text.FinalAnswer(hard), Language.ENGLISH, Behind.NOTHING))
                .extracting(Doubt::kind)
                .contains(Doubt.Kind.HARD_TO_READ);
        assertThat(desk.doubts(
                        new Reply.Text.FinalAnswer("Cardiology authorization documentation."),
                        Language.ENGLISH,
                        Behind.NOTHING))
                .isEmpty();
    }
}
