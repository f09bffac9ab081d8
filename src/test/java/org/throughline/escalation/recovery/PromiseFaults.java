package org.throughline.escalation.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationEventPublisher;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.PromiseBroken;
import org.throughline.work.item.WorkItem;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.team.OpenWork;

/** Promises things in one clinic, keeps some, and compares who was let down with who has a case. */
record PromiseFaults(
        SmallClinic clinics,
        OpenWork work,
        PromiseDesk promises,
        Authorization authorization,
        ApplicationEventPublisher news,
        MutableClock clock) {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final Instant DUE = MutableClock.TUESDAY_TEN.plus(Duration.ofHours(1));
    private static final Instant MUCH_LATER = MutableClock.TUESDAY_TEN.plus(Duration.ofHours(6));

    /** What becomes of a promise. */
    enum Fate {
        KEPT,
        FORGOTTEN,
        /** Answered after its time and before anything noticed. */
        LATE,
        /** Forgotten, and the news of it comes twice. */
        TOLD_TWICE
    }

    /** What was found out. */
    record Verdict(long seed, Map<Fate, Integer> fates, int withoutCase, int forNothing, int toldTwice) {

        String line() {
            return "INV-61 seed %d: %s; %d broken without a case, %d cases for nothing, %d told twice"
                    .formatted(seed, fates, withoutCase, forNothing, toldTwice);
        }
    }

    Verdict run(long seed, int count) {
        var random = new Random(seed);
        clock.set(MutableClock.TUESDAY_TEN);
        var practice = clinics.open();
        var lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        Set<String> letDown = new HashSet<>();
        for (var number = 0; number < count; number++) {
            var fate = number < Fate.values().length
                    ? Fate.values()[number]
                    : Fate.values()[random.nextInt(Fate.values().length)];
            fates.merge(fate, 1, Integer::sum);
            var item = lives(lucia, fate);
            if (fate != Fate.KEPT) {
                letDown.add(item.id().toString());
            }
        }
        return verdict(seed, practice, fates, letDown);
    }

    private WorkItem lives(Access lucia, Fate fate) {
        clock.set(MutableClock.TUESDAY_TEN);
        work.arrives(lucia.practice(), SCHEDULING, "Can I move my visit?", MutableClock.TUESDAY_TEN);
        var item = work.takes(lucia);
        work.promises(lucia, item, DUE);
        if (fate == Fate.KEPT) {
            work.promises(lucia, item, MUCH_LATER);
        }
        clock.set(DUE.plus(Duration.ofMinutes(1)));
        if (fate == Fate.LATE) {
            work.promises(lucia, item, MUCH_LATER);
        }
        CurrentPractice.run(
                lucia.practice(),
                () -> promises.breakPassed(
                        lucia.practice(), authorization.ofTheProduct(lucia.practice()), clock.instant()));
        if (fate == Fate.TOLD_TWICE) {
            tellAgain(lucia.practice(), item);
        }
        return item;
    }

    private void tellAgain(PracticeId practice, WorkItem item) {
        var promise = UUID.fromString(clinics.answers(
                        practice,
                        "select id::text as answer from work.promise where work_item_id = '" + item.id() + "'")
                .getFirst());
        clinics.within(
                practice,
                () -> news.publishEvent(new PromiseBroken(practice, item.id(), promise, DUE, clock.instant())));
    }

    private Verdict verdict(long seed, PracticeId practice, Map<Fate, Integer> fates, Set<String> letDown) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> clinics.answers(practice, """
                                select id::text as answer from platform.event_publication
                                where serialized_event like '%' || platform.current_practice() || '%'
                                """).isEmpty());
        var cases = new HashSet<>(
                clinics.answers(practice, "select work_item_id::text as answer from escalation.recovery_case"));
        List<String> twice = clinics.answers(practice, """
                select case_id::text as answer from escalation.recovery_line
                where kind = 'promise-broken' group by case_id having count(*) > 1
                """);
        var withoutCase = new HashSet<>(letDown);
        withoutCase.removeAll(cases);
        cases.removeAll(letDown);
        return new Verdict(seed, fates, withoutCase.size(), cases.size(), twice.size());
    }
}
