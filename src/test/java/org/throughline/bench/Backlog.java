package org.throughline.bench;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;

/**
 * Fills the practice that is bound to the transaction with work as years leave it: nine in ten items closed, one in ten open, of
 * those half in the queue, a tenth in somebody's hands, and the rest waiting with a promise; five events an item.
 */
public final class Backlog {

    /** The lanes the items lie in. */
    public static final List<String> LANES = List.of(
            "callbacks",
            "scheduling",
            "referrals",
            "refills",
            "results",
            "insurance",
            "billing",
            "records",
            "front_desk_backup");

    private static final int ITEMS_EACH = 10;

    private final JdbcClient database;

    public Backlog(JdbcClient database) {
        this.database = database;
    }

    /** Adds the items, with their patients and messages; the caller's transaction must allow minutes. */
    public void fill(int items, List<PersonId> owners, Instant now) {
        fillQueue(items, owners, now);
        events(now);
        promises(owners, now);
    }

    /** Adds only what the lists of the queue show: items with their patients and messages. */
    public void fillQueue(int items, List<PersonId> owners, Instant now) {
        patients(Math.max(1, items / ITEMS_EACH));
        issues();
        workItems(items, owners, now);
        messages(now);
    }

    /** Makes the planner see what was filled in; outside of a transaction. */
    public void analyze() {
        for (var table : List.of(
                "patient.patient",
                "patient.contact_point",
                "communication.issue",
                "communication.communication",
                "work.work_item",
                "work.ownership_event",
                "work.promise")) {
            database.sql("vacuum analyze " + table).update();
        }
    }

    private void patients(int count) {
        database.sql("""
                        insert into patient.patient (reference, given, family, birth_date, written_language, created_at)
                        select 'B' || n, 'Given' || n % 997, 'Family' || n, date '1940-01-01' + n % 25000,
                               case when n % 100 < 45 then 'es' else 'en' end, timestamptz '2026-01-05 15:00:00Z'
                        from generate_series(1, :count) n
                        """).param("count", count).update();
        database.sql("""
                        insert into patient.contact_point (patient_id, kind, value, rank, usable_from)
                        select p.id, 'PHONE', '+1312' || 2000000 + substr(p.reference, 2)::int, 1,
                               timestamptz '2026-01-05 15:00:00Z'
                        from patient.patient p where p.reference like 'B%'
                        """).update();
    }

    private void issues() {
        database.sql("""
                        insert into communication.issue (patient_id, opened_at, last_contact_at)
                        select p.id, timestamptz '2026-01-05 15:00:00Z', timestamptz '2026-01-05 15:00:00Z'
                        from patient.patient p cross join generate_series(1, :each) n
                        where p.reference like 'B%'
                        """).param("each", ITEMS_EACH).update();
    }

    private void workItems(int items, List<PersonId> owners, Instant now) {
        database.sql("""
                        insert into work.work_item (reference, issue_id, patient_id, lane, status, business_status, urgency,
                            urgency_reason, source, summary, language, owner_person_id, holder_person_id, lease_until,
                            received_at, respond_by, promise_due_at, next_check_at, unanswered, close_code, closed_at)
                        select 'K' || n, i.id, i.patient_id, (:lanes::text[])[1 + n % 9], kind.status, kind.business,
                               case when n % 50 = 0 then 2 else 3 end, 'routine', 'form', 'A question about visit ' || n,
                               case when n % 100 < 45 then 'es' else 'en' end,
                               case when kind.status <> 'requested' then (:owners::uuid[])[1 + n % :many] end,
                               case when kind.status = 'in-progress' then (:owners::uuid[])[1 + n % :many] end,
                               case when kind.status = 'in-progress' then :now::timestamptz + interval '10 minutes' end,
                               at.received, at.received + interval '4 hours',
                               case when kind.status = 'on-hold' then :now::timestamptz + n % 20000 * interval '1 minute' end,
                               case when kind.status = 'on-hold' then :now::timestamptz + n % 20000 * interval '1 minute' end,
                               kind.status in ('requested', 'in-progress'),
                               case when kind.status = 'completed' then 'answered' end,
                               case when kind.status = 'completed' then at.received + interval '3 hours' end
                        from (select i.id, i.patient_id, row_number() over (order by i.id) as n from communication.issue i) i
                        cross join lateral (select
                            case when n % 10 > 0 then 'completed' when n % 20 = 0 then 'requested'
                                 when n % 100 = 10 then 'in-progress' else 'on-hold' end as status,
                            case when n % 10 > 0 then 'done' when n % 20 = 0 then 'sorted'
                                 when n % 100 = 10 then 'working' else 'waiting-patient' end as business) kind
                        cross join lateral (select :now::timestamptz - (:items - n) * interval '20 seconds' as received) at
                        """)
                .param("lanes", LANES.toArray(String[]::new))
                .param("owners", owners.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("many", owners.size())
                .param("items", items)
                .param("now", Columns.at(now))
                .update();
    }

    private void messages(Instant now) {
        database.sql("""
                        insert into communication.communication (issue_id, patient_id, direction, channel, kind, status, at,
                            language, subject, body, sender_name, sender_email, tier)
                        select w.issue_id, w.patient_id, 'in', 'form', 'message', 'completed', w.received_at, w.language, '',
                               'Can you tell me about my visit? ' || repeat('I would like to know more. ', 8),
                               'Somebody', 'somebody@mail.example', 'NONE'
                        from work.work_item w where w.received_at <= :now
                        """).param("now", Columns.at(now)).update();
    }

    private void events(Instant now) {
        database.sql("""
                        insert into work.ownership_event (work_item_id, kind, at, actor_kind, actor_id)
                        select w.id, step.kind, w.received_at, 'SYSTEM', w.id
                        from work.work_item w
                        cross join unnest(array['received', 'claimed', 'answered', 'waiting', 'moved']) step (kind)
                        where w.received_at <= :now
                        """).param("now", Columns.at(now)).update();
    }

    private void promises(List<PersonId> owners, Instant now) {
        database.sql("""
                        insert into work.promise (work_item_id, what, window_from, due_at, channel, made_by, made_at, state)
                        select w.id, 'We call you', w.received_at, w.promise_due_at, 'email', :owner, :now, 'active'
                        from work.work_item w where w.promise_due_at is not null
                        """)
                .param("owner", owners.getFirst().value())
                .param("now", Columns.at(now))
                .update();
    }
}
