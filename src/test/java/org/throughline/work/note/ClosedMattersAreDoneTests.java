package org.throughline.work.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.communication.Communications;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.gap.GapDesk;
import org.throughline.testing.HouseTest;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.WorkedCard;
import org.throughline.testing.fault.Limits;
import org.throughline.testing.fault.PlantedCode;
import org.throughline.testing.fault.PlantedCode.Plant;
import org.throughline.work.item.Times;
import org.throughline.work.moment.MomentDesk;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;
import org.throughline.work.verify.VerifyDesk;

/** INV-04: no matter ends while something keeps it open, in whatever order things were left undone. */
@HouseTest
class ClosedMattersAreDoneTests {

    private static final int ITEMS = Limits.rounds(40);
    private static final int FEW = 10;

    private final ClosingFaults faults;

    ClosedMattersAreDoneTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            MomentDesk moments,
            Playbook playbook,
            VerifyDesk steps) {
        var card = new WorkedCard(playbook, steps);
        this.faults = new ClosingFaults(clinics, new OpenWork(communications, queue, replies, notes), moments, card);
    }

    @Test
    void endsWhatIsDoneAndNothingElse() {
        var verdict = faults.run(Limits.seed(), ITEMS);

        Limits.say(verdict.line());
        assertThat(verdict.closedTooSoon()).isZero();
        assertThat(verdict.keptForNothing()).isZero();
        assertThat(verdict.closed()).isPositive();
        assertThat(verdict.refused()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsAMissingRule(Plant missing) {
        PlantedCode.planted(missing, () -> {
            var verdict = faults.run(Limits.seed(), FEW);

            Limits.say("without " + missing + " " + verdict.line());
            assertThat(verdict.closedTooSoon()).isPositive();
        });
    }

    static List<Plant> rules() {
        return List.of(
                new Plant(Times.class, "unanswered", false),
                new Plant(PromiseDesk.class, "anyActive", false),
                new Plant(GapDesk.class, "openOf", Optional.empty()),
                new Plant(VerifyDesk.class, "firstOpen", OptionalInt.empty()),
                new Plant(Moment.class, "ownNoteFields", List.of()),
                new Plant(Moment.class, "closeCodes", List.of("handled")));
    }
}
