package org.throughline.bench;

import java.time.Clock;
import java.time.Duration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.work.queue.QueueList;

/** The first page of the queue: fifty rows of four lanes with the patient and a preview, and the counts of its tabs. */
final class QueuePath implements HotPath {

    private static final Object LANES = new String[] {"callbacks", "scheduling", "referrals", "billing"};
    private static final String ROWS = """
            select w.id, w.reference, w.lane, w.urgency, w.source, w.summary, w.language, w.business_status,
                   w.received_at, w.promise_due_at, w.respond_by, w.unanswered, p.given, p.family, c.sender_name
            from (select near.id, near.urgency, near.promise_due_at, near.received_at
                  from unnest(?::text[]) open_lane (code)
                  cross join lateral (
                      select c.id, c.urgency, c.promise_due_at, c.received_at from work.work_item c
                      where c.practice_id = ? and c.lane = open_lane.code and c.status = 'requested'
                      order by c.urgency, c.promise_due_at, c.received_at, c.id limit 50) near
                  order by near.urgency, near.promise_due_at, near.received_at, near.id limit 50) first
            join work.work_item w on w.practice_id = ? and w.id = first.id
            left join patient.patient p on p.practice_id = w.practice_id and p.id = w.patient_id
            left join lateral (
                select m.sender_name from communication.communication m
                where m.practice_id = w.practice_id and m.issue_id = w.issue_id and m.direction = 'in'
                order by m.at desc limit 1) c on true
            """;
    private static final String COUNTS = """
            select
                (select count(*) from (select 1 from unnest(?::text[]) open_lane (code) cross join lateral (
                    select 1 from work.work_item w
                    where w.practice_id = ? and w.lane = open_lane.code and w.status = 'requested' limit 1000) each
                    limit 1000) counted),
                (select count(*) from (select 1 from unnest(?::text[]) open_lane (code) cross join lateral (
                    select 1 from work.work_item w
                    where w.practice_id = ? and w.lane = open_lane.code and w.closed_at is null
                      and w.promise_due_at is not null limit 1000) each
                    limit 1000) counted),
                (select count(*) from (select 1 from unnest(?::text[]) open_lane (code) cross join lateral (
                    select 1 from work.work_item w
                    where w.practice_id = ? and w.lane = open_lane.code and w.status = 'on-hold' limit 1000) each
                    limit 1000) counted)
            """;

    private final BenchHouse house;

    QueuePath(BenchHouse house) {
        this.house = house;
    }

    @Override
    public String name() {
        return "queue page of 50 rows";
    }

    @Override
    public Aims aims() {
        return new Aims(0.90, 0.40);
    }

    @Override
    public void prepare(int operations) {
        // reading changes nothing
    }

    @Override
    public Step limit() {
        return number -> {
            var sql = new Sql(house.client(number).connection());
            var practice = house.practice().value();
            if (sql.rows(ROWS, LANES, practice, practice) == 0) {
                throw new IllegalStateException("the queue is empty");
            }
            sql.rows(COUNTS, LANES, practice, LANES, practice, LANES, practice);
            sql.commit();
        };
    }

    @Override
    public Step useCase() {
        var list = house.bean(QueueList.class);
        var transaction = new TransactionTemplate(house.bean(PlatformTransactionManager.class));
        var leadEnds = house.bean(Clock.class).instant().plus(Duration.ofHours(1));
        return number -> house.within(() -> transaction.execute(status -> {
            var access = house.client(number).access();
            return list.counts(access).lane()
                    + list.rows(access, QueueList.Tab.LANE, leadEnds).size();
        }));
    }

    @Override
    public Step http() {
        return number -> {
            if (!house.client(number).visitor().get("/queue?tab=lane").contains("class=\"rows\"")) {
                throw new IllegalStateException("no rows on the page");
            }
        };
    }
}
