package org.throughline.work.note;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.WorkedCard;
import org.throughline.work.item.WorkItem;
import org.throughline.work.moment.MomentDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;

/** Works on items of one clinic, leaves things undone at random, tries to close each, and compares with what the rows say. */
record ClosingFaults(SmallClinic clinics, OpenWork work, MomentDesk moments, WorkedCard card) {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final Note.Fields FIELDS = new Note.Fields(
            "Wants an appointment for a check-up",
            "Full name and birth date",
            "Looked for a time in the calendar",
            "Nothing more is promised",
            "Mail sent to her address",
            "none");

    /** What somebody may leave undone. */
    enum Undone {
        ANSWER,
        PROMISE,
        GAP,
        STEPS,
        FIELDS,
        ENDING
    }

    /** What was found out; {@code refused} says how often by which rule. */
    record Verdict(
            long seed, int items, Map<String, Integer> refused, int closed, int closedTooSoon, int keptForNothing) {

        String line() {
            return "INV-04 seed %d: %d items, refused %s, %d closed; %d closed too soon, %d kept for nothing"
                    .formatted(seed, items, refused, closed, closedTooSoon, keptForNothing);
        }
    }

    Verdict run(long seed, int items) {
        var random = new Random(seed);
        var practice = clinics.open();
        var lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        Map<String, Integer> refused = new TreeMap<>();
        Set<String> undone = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (var number = 0; number < items; number++) {
            work.arrives(practice, SCHEDULING, "I need an appointment for a check-up.", MutableClock.TUESDAY_TEN);
            var item = work.takes(lucia);
            var left = left(number, random);
            (left.isEmpty() ? done : undone).add(item.id().toString());
            try {
                tell(lucia, item, left);
                close(lucia, item, left);
            } catch (RuleViolation refusal) {
                refused.merge(refusal.code(), 1, Integer::sum);
            }
        }
        var closed = closed(practice);
        return new Verdict(
                seed, items, refused, closed.size(), common(closed, undone), done.size() - common(closed, done));
    }

    /** Each thing alone first, so that a short run meets every rule by itself. */
    private static Set<Undone> left(int number, Random random) {
        var all = Undone.values();
        if (number < all.length) {
            return EnumSet.of(all[number]);
        }
        var left = EnumSet.noneOf(Undone.class);
        for (var one : all) {
            if (random.nextInt(4) == 0) {
                left.add(one);
            }
        }
        return left;
    }

    private void tell(Access who, WorkItem item, Set<Undone> left) {
        CurrentPractice.run(who.practice(), () -> {
            if (left.contains(Undone.GAP)) {
                moments.noEntryFits(who, seen(who, item), "May she bring her dog?");
            }
            if (!left.contains(Undone.ANSWER)) {
                var text = left.contains(Undone.PROMISE) ? update() : new Reply.Text.FinalAnswer("Tuesday at nine.");
                work.replies().send(who, seen(who, item), new ReplyDesk.Answer(Channel.EMAIL, Language.ENGLISH, text));
            }
        });
    }

    private static Reply.Text update() {
        return new Reply.Text.Update(
                "We received your question.",
                "We are checking.",
                "Nothing for now.",
                "We will write to you.",
                MutableClock.TUESDAY_TEN.plus(Duration.ofHours(4)));
    }

    private void close(Access who, WorkItem item, Set<Undone> left) {
        var ending = left.contains(Undone.ENDING) ? "handled" : "answered";
        var bare = new NoteDesk.Written(FIELDS, Note.ClinicalQuestion.NO, ending);
        CurrentPractice.run(who.practice(), () -> {
            if (!left.contains(Undone.STEPS) && !left.contains(Undone.GAP)) {
                card.tick(who, item);
            }
            var written = left.contains(Undone.FIELDS) ? bare : card.filled(item, bare);
            work.notes().close(who, seen(who, item), written);
        });
    }

    private Seen seen(Access who, WorkItem item) {
        var current = work.queue().claim(who, item.id());
        return new Seen(current.id(), current.standing().version());
    }

    private Set<String> closed(PracticeId practice) {
        return Set.copyOf(
                clinics.answers(practice, "select id::text as answer from work.work_item where closed_at is not null"));
    }

    private static int common(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }
}
