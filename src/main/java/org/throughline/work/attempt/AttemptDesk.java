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
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.Seen;

/** Attempts to reach a patient by phone; one key a result, and only having talked counts as an answer. */
@Service
public class AttemptDesk {

    private final JdbcClient database;
    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final PromiseDesk promises;
    private final Clock clock;

    AttemptDesk(JdbcClient database, WorkItemRepository items, ItemChanges changes, PromiseDesk promises, Clock clock) {
        this.database = database;
        this.items = items;
        this.changes = changes;
        this.promises = promises;
        this.clock = clock;
    }

    /** How an attempt ended. */
    public enum Result {
        TALKED,
        VOICEMAIL_LEFT,
        VOICEMAIL_FULL,
        NO_ANSWER,
        WRONG_NUMBER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Result of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** One attempt as a page shows it. */
    public record Attempt(WorkItemId item, Instant at, Result result, Optional<Instant> nextAt, PersonId by) {}

    /** Records a call that was made; whoever reached the patient has answered. */
    @Transactional
    public WorkItem called(Access access, Seen seen, Result result, Optional<Instant> nextAttempt) {
        var now = clock.instant();
        var item = seen.checked(items.get(access, seen.item()));
        access.require(Action.SAY, item.lane());
        var held = item.standing(item.standing().renewedBy(access.person(), now));
        database.sql("""
                        insert into work.contact_attempt (work_item_id, at, channel, result, next_attempt_at, by_person)
                        values (:item, :at, 'call', :result, :next, :by)
                        """)
                .param("item", item.id().value())
                .param("at", Columns.at(now))
                .param("result", result.code())
                .param("next", Columns.at(nextAttempt))
                .param("by", access.person().value())
                .update();
        var step = Step.of(item.id(), "called", now, access.actor()).saying(Optional.of(result.code()));
        if (result != Result.TALKED) {
            return changes.save(access, held, step);
        }
        promises.patientHeard(access, item, now);
        return changes.save(access, held.times(item.times().answered(now, Optional.empty())), step);
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
