package org.throughline.communication.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.CallContact.Outcome;
import org.throughline.communication.CallsNow;
import org.throughline.communication.IssueId;
import org.throughline.communication.phone.CallContacts.Heard;
import org.throughline.communication.phone.CallNews.Ring;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.database.Columns;
import org.throughline.platform.live.LiveNews;
import org.throughline.platform.transaction.CurrentPractice;

/**
 * Calls as rows of {@code communication.phone_call}, in whatever order and however often they are told of. A call that nobody
 * took becomes a contact the moment that is known; one that somebody took, when it ends.
 */
@Service
class LiveCalls implements CallsNow {

    private static final String REGION = "US";
    private static final String COLUMNS = "id, caller, caller_name, began_at, taken_at";
    private static final Duration LONGEST_RING = Duration.ofMinutes(3);
    private static final Duration LONGEST_CALL = Duration.ofHours(2);

    private static final String CHANGED = "calls-changed";

    private final JdbcClient database;
    private final CallContacts contacts;
    private final LiveNews news;

    LiveCalls(JdbcClient database, CallContacts contacts, LiveNews news) {
        this.database = database;
        this.contacts = contacts;
        this.news = news;
    }

    /** What is known of a call before the news. */
    private record Known(UUID id, Instant beganAt, boolean missed, boolean ended) {}

    /** Keeps the news in the bound practice; whether anything came of it. */
    @Transactional
    public boolean take(CallNews told, Instant beganAt, Instant now) {
        var known = lock(told, beganAt);
        var missed = known.missed() || told.ring() == Ring.MISSED;
        write(known, told, now);
        var changed = false;
        if (missed && !known.missed()) {
            changed = keep(told, known, Outcome.MISSED);
        } else if (told.ended() && !known.ended() && !missed) {
            changed = keep(told, known, Outcome.ANSWERED);
        }
        news.changed(CurrentPractice.get(), CHANGED);
        return changed;
    }

    /** Holds the call until the transaction ends. */
    private Known lock(CallNews told, Instant beganAt) {
        return database.sql("""
                        insert into communication.phone_call (provider_id, caller, caller_name, called, began_at)
                        values (:call, :caller, :name, :called, :began)
                        on conflict (practice_id, provider_id) do update
                            set caller_name = coalesce(phone_call.caller_name, excluded.caller_name)
                        returning id, began_at, missed_at, ended_at
                        """)
                .param("call", told.call())
                .param("caller", told.caller().map(ContactPoint::value).orElse(null))
                .param("name", told.callerName().orElse(null))
                .param("called", told.to())
                .param("began", Columns.at(beganAt))
                .query((row, number) -> new Known(
                        Columns.id(row, "id"),
                        Columns.instant(row, "began_at"),
                        Columns.optionalInstant(row, "missed_at").isPresent(),
                        Columns.optionalInstant(row, "ended_at").isPresent()))
                .single();
    }

    private void write(Known known, CallNews told, Instant now) {
        database.sql("""
                        update communication.phone_call set
                            taken_at = coalesce(taken_at, case when :ring = 'TAKEN' then :now::timestamptz end),
                            missed_at = coalesce(missed_at, case when :ring = 'MISSED' then :now::timestamptz end),
                            ended_at = coalesce(ended_at, case when :ended then :now::timestamptz end)
                        where id = :id
                        """)
                .param("id", known.id())
                .param("ring", told.ring().name())
                .param("ended", told.ended())
                .param("now", Columns.at(now))
                .update();
    }

    private boolean keep(CallNews told, Known known, Outcome outcome) {
        var seconds = outcome == Outcome.ANSWERED ? told.seconds().orElse(null) : null;
        var heard = new Heard(told.call() + "/" + outcome, known.beganAt(), outcome, seconds, null);
        return contacts.store(told, heard).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CallNow> at(Instant now) {
        return database.sql("select " + COLUMNS + """
                         from communication.v_live_call
                        where (taken_at is null and began_at > :ringing) or taken_at > :speaking order by began_at, id
                        """)
                .param("ringing", Columns.at(now.minus(LONGEST_RING)))
                .param("speaking", Columns.at(now.minus(LONGEST_CALL)))
                .query(LiveCalls::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CallNow> find(UUID call) {
        return database.sql("select " + COLUMNS + " from communication.v_live_call where id = :id")
                .param("id", call)
                .query(LiveCalls::read)
                .optional();
    }

    private static CallNow read(ResultSet row, int number) throws SQLException {
        return new CallNow(
                Columns.id(row, "id"),
                Columns.optionalText(row, "caller").flatMap(caller -> ContactPoint.phone(caller, REGION)),
                Columns.optionalText(row, "caller_name"),
                Columns.instant(row, "began_at"),
                Columns.optionalInstant(row, "taken_at"));
    }

    @Override
    @Transactional
    public Optional<IssueId> take(UUID call, Instant now) {
        var told = database.sql("""
                        select provider_id, caller, caller_name, called from communication.phone_call
                        where id = :id and ended_at is null for update
                        """)
                .param("id", call)
                .query((row, number) -> new CallNews(
                        row.getString("provider_id"),
                        Columns.optionalText(row, "caller").orElse(""),
                        row.getString("called"),
                        Columns.optionalText(row, "caller_name"),
                        Ring.TAKEN,
                        false,
                        Optional.empty()))
                .optional();
        told.ifPresent(whole -> spokenWith(call, whole, now));
        return told.flatMap(whole -> conversationOf(call));
    }

    /** The first who takes it makes the contact; whoever else does is shown the same conversation. */
    private void spokenWith(UUID call, CallNews told, Instant now) {
        if (conversationOf(call).isPresent()) {
            return;
        }
        var heard = new Heard(told.call() + "/" + Outcome.TAKEN, now, Outcome.TAKEN, null, null);
        contacts.store(told, heard)
                .ifPresent(message -> database.sql("""
                        update communication.phone_call
                        set taken_at = coalesce(taken_at, :now), taken_communication_id = :message where id = :id
                        """)
                        .param("id", call)
                        .param("message", message.value())
                        .param("now", Columns.at(now))
                        .update());
        news.changed(CurrentPractice.get(), CHANGED);
    }

    private Optional<IssueId> conversationOf(UUID call) {
        return database.sql("""
                        select c.issue_id from communication.phone_call p
                        join communication.communication c
                            on c.practice_id = p.practice_id and c.id = p.taken_communication_id
                        where p.id = :id and c.issue_id is not null
                        """)
                .param("id", call)
                .query((row, number) -> new IssueId(Columns.id(row, "issue_id")))
                .optional();
    }
}
