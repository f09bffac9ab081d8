package org.throughline.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.communication.Channel;
import org.throughline.communication.Reply;
import org.throughline.kernel.Language;
import org.throughline.platform.database.Columns;
import org.throughline.practice.BusinessHours;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.State;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.reply.ReplyDesk;

/** The end of a step: the four-part reply with its promise, then the note with which the item waits for the promised date. */
final class CompletePath implements HotPath {

    private static final String RECEIVED = "We received your question about your visit.";
    private static final String CHECKING = "Lucía Prado is checking the calendar of your doctor.";
    private static final String NEEDED = "We need nothing from you for now.";
    private static final String NEXT = "We will write to you by the end of the day.";
    private static final String ACTION = "Checked the calendar and asked the doctor's nurse";

    private final BenchHouse house;
    private final List<Queue<Held>> held = new CopyOnWriteArrayList<>();
    private final Instant due;

    /** An item in a client's hands, as its page showed it. */
    private record Held(UUID item, UUID issue, UUID patient, int version) {}

    CompletePath(BenchHouse house) {
        this.house = house;
        var now = house.bean(Clock.class).instant();
        due = house.within(
                () -> house.bean(BusinessHours.class).of(house.practice()).plusBusinessMinutes(now, 240));
    }

    @Override
    public String name() {
        return "complete: reply, promise, note";
    }

    @Override
    public Aims aims() {
        return new Aims(0.75, 0.35);
    }

    /** Every client gets enough items into its hands. */
    @Override
    public void prepare(int operations) {
        var people = house.people();
        var transaction = new TransactionTemplate(house.bean(PlatformTransactionManager.class));
        held.clear();
        for (var person : people) {
            var items = house.within(() -> transaction.execute(status -> take(person.value(), operations)));
            held.add(new ConcurrentLinkedQueue<>(items));
        }
    }

    private List<Held> take(UUID person, int operations) {
        var database = house.bean(JdbcClient.class);
        database.sql("""
                        update work.promise set state = 'superseded', ended_at = now()
                        where state = 'active' and made_by = :person
                        """).param("person", person).update();
        // what the last slice left in hand goes back first
        database.sql("""
                        update work.work_item
                        set status = 'requested', business_status = 'sorted', owner_person_id = null,
                            holder_person_id = null, lease_until = null
                        where status = 'in-progress' and holder_person_id = :person
                        """).param("person", person).update();
        return database.sql("""
                        update work.work_item w
                        set status = 'in-progress', business_status = 'working', owner_person_id = :person,
                            holder_person_id = :person, lease_until = :until, promise_due_at = null, next_check_at = null,
                            unanswered = true, version = w.version + 1
                        from (select free.id from work.work_item free
                              where free.closed_at is null and free.status <> 'in-progress' and free.reference like 'K%'
                                and free.lane in ('callbacks', 'scheduling', 'referrals', 'billing')
                              order by free.id limit :operations) free
                        where w.id = free.id
                        returning w.id, w.issue_id, w.patient_id, w.version
                        """)
                .param("person", person)
                .param("until", Columns.at(Instant.now().plusSeconds(900)))
                .param("operations", operations)
                .query((row, number) -> new Held(
                        Columns.id(row, "id"),
                        Columns.id(row, "issue_id"),
                        Columns.id(row, "patient_id"),
                        row.getInt("version")))
                .list();
    }

    private Held next(int client) {
        var next = held.get(client).poll();
        if (next == null) {
            throw new IllegalStateException("nothing left to complete");
        }
        return next;
    }

    @Override
    public Step limit() {
        return number -> {
            var sql = new Sql(house.client(number).connection());
            var person = house.client(number).access().person().value();
            var held = next(number);
            var now = Instant.now();
            reply(sql, held, person, now);
            sql.commit();
            note(sql, held, person, now);
            sql.commit();
        };
    }

    private void reply(Sql sql, Held held, UUID person, Instant now) throws Exception {
        var message = sql.id(
                        """
                insert into communication.communication (issue_id, patient_id, direction, channel, kind, status, at, language,
                    subject, body, recipient, author_person_id, purpose, part_received, part_checking, part_needed, part_next,
                    next_update_at)
                values (?, ?, 'out', 'email', 'reply', 'in-progress', ?, 'en', 'About your message', ?,
                    'somebody@mail.example', ?, 'update', ?, ?, ?, ?, ?) returning id
                """,
                        held.issue(),
                        held.patient(),
                        Sql.at(now),
                        RECEIVED + CHECKING + NEEDED + NEXT,
                        person,
                        RECEIVED,
                        CHECKING,
                        NEEDED,
                        NEXT,
                        Sql.at(due))
                .orElseThrow();
        sql.id("""
                insert into communication.delivery (communication_id, state, next_try_at, changed_at)
                values (?, 'ready', ?, ?)
                """, message, Sql.at(now), Sql.at(now));
        var promise = sql.id("""
                insert into work.promise (work_item_id, communication_id, what, window_from, due_at, channel, made_by, made_at,
                    state)
                values (?, ?, ?, ?, ?, 'email', ?, ?, 'active') returning id
                """, held.item(), message, NEXT, Sql.at(now), Sql.at(due), person, Sql.at(now))
                .orElseThrow();
        sql.id("""
                update work.work_item set promise_due_at = ?, unanswered = false, version = version + 1
                where id = ? and version = ?
                """, Sql.at(due), held.item(), held.version());
        sql.event(now, person, "answered", held.item());
        sql.audit(now, person, "communication.replied", message);
        sql.audit(now, person, "promise.made", promise);
        sql.audit(now, person, "work-item.answered", held.item());
    }

    private void note(Sql sql, Held held, UUID person, Instant now) throws Exception {
        sql.id("""
                insert into work.note (work_item_id, patient_request, verified_details, action_taken, promised_follow_up,
                    contact_attempt, escalation_status, clinical_question, close_code, written_by, written_at)
                values (?, 'Wants to move the visit', 'Name and birth date', ?, ?, 'None', 'None', 'unknown',
                    'waiting-other', ?, ?)
                """, held.item(), ACTION, NEXT, person, Sql.at(now));
        sql.id("""
                update work.work_item
                set status = 'on-hold', business_status = 'waiting-third-party', next_check_at = ?, holder_person_id = null,
                    lease_until = null, version = version + 1
                where id = ? and version = ?
                """, Sql.at(due), held.item(), held.version() + 1);
        sql.event(now, person, "waiting", held.item());
        sql.audit(now, person, "work-item.waiting", held.item());
    }

    @Override
    public Step useCase() {
        var replies = house.bean(ReplyDesk.class);
        var notes = house.bean(NoteDesk.class);
        return number -> {
            var held = next(number);
            var access = house.client(number).access();
            var item = new WorkItemId(held.item());
            house.within(() -> replies.send(access, new Seen(item, held.version()), answer()));
            house.within(
                    () -> notes.waitFor(access, new Seen(item, held.version() + 1), written(), State.WAITING_OTHER));
        };
    }

    private ReplyDesk.Answer answer() {
        var text = new Reply.Text.Update(RECEIVED, CHECKING, NEEDED, NEXT, due);
        return new ReplyDesk.Answer(Channel.EMAIL, Language.ENGLISH, text);
    }

    private static NoteDesk.Written written() {
        var fields = new Note.Fields(
                "Wants to move the visit", "Name and birth date", ACTION, NEXT, "Written answer", "None");
        return new NoteDesk.Written(fields, Note.ClinicalQuestion.UNKNOWN, "waiting-other");
    }

    @Override
    public Step http() {
        return number -> {
            var held = next(number);
            var visitor = house.client(number).visitor();
            visitor.send("/work-items/" + held.item() + "/replies", replyForm(held));
            visitor.send("/work-items/" + held.item() + "/closure", noteForm(held));
        };
    }

    private Map<String, String> replyForm(Held held) {
        return Map.of(
                "version",
                Integer.toString(held.version()),
                "kind",
                "UPDATE",
                "language",
                "en",
                "received",
                RECEIVED,
                "checking",
                CHECKING,
                "needed",
                NEEDED,
                "next",
                NEXT,
                "promiseUntil",
                due.toString());
    }

    private static Map<String, String> noteForm(Held held) {
        var form = new HashMap<String, String>();
        form.put("version", Integer.toString(held.version() + 1));
        form.put("patient_request", "Wants to move the visit");
        form.put("verified_details", "Name and birth date");
        form.put("action_taken", ACTION);
        form.put("promised_follow_up", NEXT);
        form.put("contact_attempt", "Written answer");
        form.put("escalation_status", "None");
        form.put("close_code", "waiting-other");
        return form;
    }
}
