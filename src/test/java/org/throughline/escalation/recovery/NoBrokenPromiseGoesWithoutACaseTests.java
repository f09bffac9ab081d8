package org.throughline.escalation.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationEventPublisher;
import org.throughline.access.Authorization;
import org.throughline.communication.Communications;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.fault.Limits;
import org.throughline.testing.fault.PlantedCode;
import org.throughline.testing.fault.PlantedCode.Plant;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.promise.Promise;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;

/** INV-61: whoever was promised something that did not come has a case, once, whatever became of the promise. */
@HouseTest
class NoBrokenPromiseGoesWithoutACaseTests {

    private static final int PROMISES = Limits.rounds(40);
    private static final int FEW = 8;

    private final PromiseFaults faults;
    private final MutableClock clock;

    NoBrokenPromiseGoesWithoutACaseTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            PromiseDesk promises,
            Authorization authorization,
            ApplicationEventPublisher news,
            MutableClock clock) {
        var work = new OpenWork(communications, queue, replies, notes);
        this.faults = new PromiseFaults(clinics, work, promises, authorization, news, clock);
        this.clock = clock;
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(MutableClock.TUESDAY_TEN);
    }

    @Test
    void opensOneForEachAndForNothingElse() {
        var verdict = faults.run(Limits.seed(), PROMISES);

        Limits.say(verdict.line());
        assertThat(verdict.withoutCase()).isZero();
        assertThat(verdict.forNothing()).isZero();
        assertThat(verdict.toldTwice()).isZero();
        assertThat(verdict.fates()).hasSize(PromiseFaults.Fate.values().length);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsAMissingRule(Plant missing) {
        PlantedCode.planted(missing, () -> {
            var verdict = faults.run(Limits.seed(), FEW);

            Limits.say("without " + missing + " " + verdict.line());
            assertThat(verdict.withoutCase()).isPositive();
        });
    }

    static List<Plant> rules() {
        return List.of(new Plant(CaseLines.class, "known", true), new Plant(Promise.class, "brokenAt", false));
    }
}
