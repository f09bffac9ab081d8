package org.throughline.work.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Reply;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.fault.Crowd;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.Lease;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.reply.ReplyDesk;

/** Somebody at work: takes, answers, parks, hands over, closes, goes away with an item open, and clicks twice. */
final class SimulatedAssistant {

    /** How many steps of the others somebody sleeps through; much longer than a lease. */
    private static final int NAP = 3;

    private final FaultHouse house;
    private final OwnerHistory history;
    private final Access access;
    private final List<PersonId> colleagues;
    private final SplittableRandom random;
    private Optional<Act> hand = Optional.empty();
    private int intents;
    private int asleep;

    SimulatedAssistant(
            FaultHouse house, OwnerHistory history, Access access, List<PersonId> colleagues, SplittableRandom random) {
        this.house = house;
        this.history = history;
        this.access = access;
        this.colleagues = colleagues;
        this.random = random;
    }

    /** The next thing the person does; whatever goes wrong with it, they go on. */
    void step() {
        if (asleep > 0) {
            asleep--;
        } else if (hand.isEmpty()) {
            hand = random.nextInt(10) < 7 ? take() : takeBack();
        } else {
            hand = goOn(hand.get());
        }
    }

    private Optional<Act> goOn(Act held) {
        if (isStale(held)) {
            return comeBackLate(held);
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> answer(held, update());
            case 2 -> clickTwice(held);
            case 3, 4 -> answer(held, finalAnswer()).flatMap(this::close);
            case 5 -> write(held, Act.Kind.PARKED, seen -> queue().park(access, seen, "waiting for the other office"));
            case 6 -> write(held, Act.Kind.GIVEN_BACK, seen -> queue().giveBack(access, seen, "not mine"));
            case 7 ->
                write(held, Act.Kind.HANDED_OVER, seen -> queue().handTo(access, seen, colleague(), Optional.empty()));
            case 8 -> answer(held, finalAnswer()).flatMap(this::waits);
            default -> fallAsleep(held);
        };
    }

    private Optional<Act> take() {
        var from = now();
        try {
            var next = CurrentPractice.within(access.practice(), () -> queue().takeNext(access));
            if (next.isEmpty()) {
                history.nothingToTake();
            }
            return next.map(taken ->
                    acknowledged(taken.item().id(), taken.item().standing().version(), Act.Kind.TAKEN, from));
        } catch (DataAccessException | TransactionException lost) {
            return Optional.empty();
        }
    }

    /** Takes what a colleague has, as it stood when last heard of. */
    private Optional<Act> takeBack() {
        return history.lately(random)
                .flatMap(act -> write(act, Act.Kind.TAKEN_BACK, seen -> queue().takeBack(access, seen)));
    }

    private Optional<Act> close(Act held) {
        return write(held, Act.Kind.CLOSED, seen -> house.the(NoteDesk.class).close(access, seen, note()));
    }

    private Optional<Act> waits(Act held) {
        var until = now().plus(Duration.ofHours(2));
        return write(held, Act.Kind.WAITS, seen -> queue().waitFor(access, seen, State.WAITING_PATIENT, until));
    }

    private Optional<Act> answer(Act held, Reply.Text text) {
        return answer(held, text, nextIntent());
    }

    private Optional<Act> answer(Act held, Reply.Text text, String intent) {
        var said = new ReplyDesk.Answer(Channel.EMAIL, Language.ENGLISH, naming(intent, text));
        return outcome(held, Act.Kind.REPLIED, intent, seen -> {
            house.the(ReplyDesk.class).send(access, seen, said);
            return seen.version() + 1;
        });
    }

    /** The same reply from the same page, twice at the same moment. */
    private Optional<Act> clickTwice(Act held) {
        var intent = nextIntent();
        var text = update();
        Crowd.run(2, 2, click -> answer(held, text, intent));
        return Optional.empty();
    }

    private Optional<Act> fallAsleep(Act held) {
        asleep = NAP;
        return Optional.of(held);
    }

    /** The page is older than any lease made from it: nothing that is sent from it may pass. */
    private Optional<Act> comeBackLate(Act held) {
        var written = answer(held, finalAnswer());
        (written.isPresent() ? history.staleAccepted : history.staleRefused).incrementAndGet();
        return Optional.empty();
    }

    private boolean isStale(Act held) {
        return !now().isBefore(held.to().plus(Lease.LENGTH));
    }

    private Optional<Act> write(Act known, Act.Kind kind, Function<Seen, WorkItem> how) {
        return outcome(known, kind, "", seen -> how.apply(seen).standing().version());
    }

    /** A write from a page; nothing is believed that was not acknowledged. */
    private Optional<Act> outcome(Act known, Act.Kind kind, String intent, ToIntFunction<Seen> how) {
        var from = now();
        var seen = new Seen(known.item(), known.version());
        try {
            int version = CurrentPractice.within(access.practice(), () -> how.applyAsInt(seen));
            history.tried(intent, OwnerHistory.Outcome.SAID);
            var act = acknowledged(known.item(), version, kind, from);
            return kind.keeps() ? Optional.of(act) : Optional.empty();
        } catch (RuleViolation | NotFound refused) {
            history.tried(intent, OwnerHistory.Outcome.REFUSED);
            history.refused(refused);
        } catch (DataAccessException | TransactionException lost) {
            history.tried(intent, OwnerHistory.Outcome.UNKNOWN);
            history.unknown(new Act(known.item(), known.version() + 1, access.person(), kind, from, now()));
        }
        return Optional.empty();
    }

    private Act acknowledged(WorkItemId item, int version, Act.Kind kind, Instant from) {
        var act = new Act(item, version, access.person(), kind, from, now());
        history.acknowledged(act);
        return act;
    }

    private Reply.Text update() {
        return new Reply.Text.Update(
                "We received your question.",
                "We are checking the open times.",
                "Nothing for now.",
                "We will write to you soon.",
                now().plus(Duration.ofHours(2)));
    }

    private static Reply.Text finalAnswer() {
        return new Reply.Text.FinalAnswer("Your visit is on Tuesday at 9.");
    }

    private static Reply.Text naming(String intent, Reply.Text text) {
        return switch (text) {
            case Reply.Text.Update(var received, var checking, var needed, var next, var at) ->
                new Reply.Text.Update(received + " [" + intent + "]", checking, needed, next, at);
            case Reply.Text.FinalAnswer(var answer) -> new Reply.Text.FinalAnswer(answer + " [" + intent + "]");
            case Reply.Text.PageLink link -> link;
        };
    }

    private static NoteDesk.Written note() {
        var fields = new Note.Fields("A visit", "Name", "Looked it up", "None", "Mail sent", "None needed");
        return new NoteDesk.Written(fields, Note.ClinicalQuestion.NO, "answered");
    }

    private String nextIntent() {
        return access.person().value() + "/" + intents++;
    }

    private PersonId colleague() {
        return colleagues.get(random.nextInt(colleagues.size()));
    }

    private WorkQueue queue() {
        return house.the(WorkQueue.class);
    }

    private Instant now() {
        return house.clock().instant();
    }
}
