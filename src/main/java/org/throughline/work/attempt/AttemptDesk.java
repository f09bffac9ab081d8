package org.throughline.work.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.IssueId;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.kernel.TimeWindow;
import org.throughline.platform.database.Columns;
import org.throughline.practice.BusinessHours;
import org.throughline.practice.Practices;
import org.throughline.work.HeldBack;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.promise.Promise;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.Seen;

/** Attempts to reach a patient by phone; one key a result, and only having talked counts as an answer. */
@Service
public class AttemptDesk {

    private static final String CALL = "call";

    private final JdbcClient database;
    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final PromiseDesk promises;
    private final VoicemailWords words;
    private final BusinessHours hours;
    private final Practices practices;
    private final Clock clock;

    AttemptDesk(
            JdbcClient database,
            WorkItemRepository items,
            ItemChanges changes,
            PromiseDesk promises,
            VoicemailWords words,
            BusinessHours hours,
            Practices practices,
            Clock clock) {
        this.database = database;
        this.items = items;
        this.changes = changes;
        this.promises = promises;
        this.words = words;
        this.hours = hours;
        this.practices = practices;
        this.clock = clock;
    }

    /** How an attempt ended. */
    public enum Result {
        TALKED,
        VOICEMAIL_LEFT,
        VOICEMAIL_FULL,
        NO_ANSWER,
        /** Somebody else picked up, and was told nothing but that we call again. */
        OTHER_ANSWERED,
        WRONG_NUMBER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Result of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether the same number is worth another attempt. */
        public boolean isTriedAgain() {
            return this != TALKED && this != WRONG_NUMBER;
        }
    }

    /**
     * A call that was made.
     *
     * @param again when it is tried again; told to the patient where a voicemail was left
     * @param language of the words on the voicemail
     */
    public record Call(Result result, Optional<TimeWindow> again, Language language) {}

    /** One attempt as a page shows it. */
    public record Attempt(WorkItemId item, Instant at, Result result, Optional<Instant> nextAt, PersonId by) {}

    /**
     * Records a call that was made. Whoever reached the patient has answered; otherwise the item comes back when it is tried
     * again, and what a voicemail told becomes a promise (INV-11, M-09).
     */
    @Transactional
    public WorkItem called(Access access, Seen seen, Call call) {
        var now = clock.instant();
        var item = seen.checked(items.get(access, seen.item()));
        access.require(Action.SAY, item.lane());
        var held = item.standing(item.standing().renewedBy(access.person(), now));
        var again = call.again().filter(window -> call.result().isTriedAgain());
        again.ifPresent(window -> requireOpen(access, window));
        keep(access, item, call.result(), again, now);
        var step = Step.of(item.id(), "called", now, access.actor())
                .saying(Optional.of(call.result().code()));
        if (call.result() == Result.TALKED) {
            promises.patientHeard(access, item, now);
            return changes.save(access, answered(access, held, now), step);
        }
        var told = again.filter(window -> call.result() == Result.VOICEMAIL_LEFT)
                .map(window -> told(access, held, window, call.language(), now))
                .orElse(held);
        return changes.save(access, waiting(access, told, again, now), step);
    }

    /** What is held for the care team is answered by them; that somebody talked with the patient stays in the history. */
    private static WorkItem answered(Access access, WorkItem item, Instant now) {
        return access.clinical() || !item.standing().holdsBack(HeldBack.REPLY)
                ? item.times(item.times().answered(now, Optional.empty()))
                : item;
    }

    private void requireOpen(Access access, TimeWindow again) {
        if (!hours.of(access.practice()).honours(again)) {
            throw RuleViolation.of("work.attempt-outside-hours");
        }
    }

    private void keep(Access access, WorkItem item, Result result, Optional<TimeWindow> again, Instant now) {
        database.sql("""
                        insert into work.contact_attempt (work_item_id, at, channel, result, next_attempt_at, by_person)
                        values (:item, :at, 'call', :result, :next, :by)
                        """)
                .param("item", item.id().value())
                .param("at", Columns.at(now))
                .param("result", result.code())
                .param("next", Columns.at(again.map(TimeWindow::from)))
                .param("by", access.person().value())
                .update();
    }

    /** What was promised before is kept by the voicemail, if it came in time; what it told is the promise now. */
    private WorkItem told(Access access, WorkItem item, TimeWindow again, Language language, Instant now) {
        promises.patientHeard(access, item, now);
        var offer = new Promise.Offer(words.again(access.practice(), again, language, now), again.until(), CALL);
        promises.make(access, item, offer, Optional.empty(), now);
        return item.times(item.times().toldAgain(again.until()));
    }

    /** It waits for the next attempt, unless what was promised falls due before, or it may not be set aside. */
    private WorkItem waiting(Access access, WorkItem item, Optional<TimeWindow> again, Instant now) {
        if (again.isEmpty() || item.standing().holdsBack(HeldBack.SET_ASIDE)) {
            return item;
        }
        var lead = practices.get(access.practice()).promiseLead();
        var back = item.times()
                .promiseDueAt()
                .map(due -> due.minus(lead))
                .filter(early -> early.isBefore(again.get().from()))
                .orElse(again.get().from());
        return back.isAfter(now)
                ? item.standing(item.standing().waitingFor(State.WAITING_PATIENT, access.person(), now, back))
                : item;
    }

    /** Every attempt of a conversation, oldest first. */
    @Transactional(readOnly = true)
    public List<Attempt> of(IssueId issue) {
        return database.sql("""
                        select a.work_item_id, a.at, a.result, a.next_attempt_at, a.by_person
                        from work.contact_attempt a
                        join work.work_item w on w.practice_id = a.practice_id and w.id = a.work_item_id
                        where w.issue_id = :issue order by a.id
                        """)
                .param("issue", issue.value())
                .query((row, number) -> read(row))
                .list();
    }

    private static Attempt read(ResultSet row) throws SQLException {
        return new Attempt(
                new WorkItemId(Columns.id(row, "work_item_id")),
                Columns.instant(row, "at"),
                Result.of(row.getString("result")),
                Columns.optionalInstant(row, "next_attempt_at"),
                new PersonId(Columns.id(row, "by_person")));
    }
}
