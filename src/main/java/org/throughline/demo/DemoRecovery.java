package org.throughline.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.escalation.recovery.Harm;
import org.throughline.escalation.recovery.Lesson;
import org.throughline.escalation.recovery.Progress.Outcome;
import org.throughline.escalation.recovery.RecoveryBook;
import org.throughline.escalation.recovery.RecoveryDesk;
import org.throughline.escalation.recovery.RecoveryDesk.Heard;
import org.throughline.escalation.recovery.RecoveryDesk.Seen;
import org.throughline.escalation.recovery.RecoveryId;
import org.throughline.escalation.recovery.RecoveryNote;
import org.throughline.kernel.PersonId;
import org.throughline.work.PromiseBroken;

/** What became of the demo's broken promises: each is put right by the manager, but the last one, which she has just taken on. */
@Service
@Profile("demo")
class DemoRecovery {

    private static final int DAYS_FOR_A_FIX = 10;
    private static final List<Lesson.Source> SOURCES =
            List.of(Lesson.Source.REMINDER, Lesson.Source.TRAINING, Lesson.Source.RULE);

    private final RecoveryDesk desk;
    private final RecoveryBook book;
    private final Authorization authorization;
    private final Clock clock;
    private final Deque<RecoveryId> opened = new ConcurrentLinkedDeque<>();

    DemoRecovery(RecoveryDesk desk, RecoveryBook book, Authorization authorization, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.authorization = authorization;
        this.clock = clock;
    }

    /** The history does not wait for the news to arrive by itself. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PromiseBroken news) {
        desk.letDown(news).ifPresent(opened::add);
    }

    /** The case of the promise that was broken last, from her words to what is changed; or only until it has an owner. */
    void follow(PersonId assistant, PersonId manager, boolean toTheEnd) {
        var hears = authorization.of(assistant).orElseThrow();
        var answers = authorization.of(manager).orElseThrow();
        var id = opened.removeLast();
        desk.add(hears, seen(answers, id), new Heard("", "To be called when somebody says so", Harm.NO));
        desk.acknowledge(hears, seen(answers, id), "By phone, with the approved words");
        desk.own(answers, seen(answers, id));
        if (toTheEnd) {
            putRight(answers, id);
        }
    }

    private void putRight(Access answers, RecoveryId id) {
        desk.act(answers, seen(answers, id), "Got the answer from the office and sent it the same hour");
        desk.contacted(answers, seen(answers, id), true, "Called, said sorry, and asked whether the answer helps");
        desk.note(
                answers,
                seen(answers, id),
                new RecoveryNote(
                        "The update was promised for an hour nobody watched",
                        "Answered and called",
                        "Nothing more is owed",
                        "With the manager"));
        desk.close(answers, seen(answers, id), Outcome.AGREED, "The answer is what was needed");
        desk.learn(answers, seen(answers, id), lesson(answers.person()));
    }

    private Lesson lesson(PersonId owner) {
        var today = LocalDate.ofInstant(clock.instant(), DemoClock.CLINIC);
        var source = SOURCES.get(today.getDayOfMonth() % SOURCES.size());
        return new Lesson.Fix(
                source,
                "Look at what is promised for the next hour before lunch",
                owner,
                today.plusDays(DAYS_FOR_A_FIX));
    }

    private Seen seen(Access access, RecoveryId id) {
        return new Seen(id, book.get(access, id).row().recovery().version());
    }
}
