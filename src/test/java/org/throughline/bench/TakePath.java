package org.throughline.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.work.queue.WorkQueue;

/** Taking the next item out of four lanes. */
final class TakePath implements HotPath {

    private static final Object LANES = new String[] {"callbacks", "scheduling", "referrals", "billing"};
    private static final String TAKE = """
            update work.work_item w
            set status = 'in-progress', business_status = 'working', owner_person_id = ?, holder_person_id = ?,
                lease_until = ?, version = w.version + 1
            from (select w.practice_id, w.id
                  from (select near.id, near.urgency, near.promise_due_at, near.received_at
                        from unnest(?::text[]) open_lane (code)
                        cross join lateral (
                            select c.id, c.urgency, c.promise_due_at, c.received_at from work.work_item c
                            where c.practice_id = ? and c.lane = open_lane.code and c.status = 'requested'
                            order by c.urgency, c.promise_due_at, c.received_at, c.id limit 8) near) first
                  join work.work_item w on w.practice_id = ? and w.id = first.id
                  where w.status = 'requested'
                  order by first.urgency, first.promise_due_at, first.received_at, first.id
                  limit 1 for update of w skip locked) picked
            where w.practice_id = picked.practice_id and w.id = picked.id
            returning w.id
            """;

    private final BenchHouse house;

    TakePath(BenchHouse house) {
        this.house = house;
    }

    @Override
    public String name() {
        return "take next over four lanes";
    }

    @Override
    public Aims aims() {
        return new Aims(0.80, 0.40);
    }

    /** What the last slice took goes back, so that each slice begins alike. */
    @Override
    public void prepare(int operations) {
        var transaction = new TransactionTemplate(house.bean(PlatformTransactionManager.class));
        house.within(() -> transaction.execute(
                status -> house.bean(JdbcClient.class).sql("""
                        update work.work_item
                        set status = 'requested', business_status = 'sorted', owner_person_id = null,
                            holder_person_id = null, lease_until = null
                        where status = 'in-progress'
                        """).update()));
    }

    @Override
    public Step limit() {
        return number -> {
            var client = house.client(number);
            var sql = new Sql(client.connection());
            var practice = house.practice().value();
            var person = client.access().person().value();
            var now = Instant.now();
            var until = Sql.at(now.plus(Duration.ofMinutes(15)));
            var item = sql.id(TAKE, person, person, until, LANES, practice, practice)
                    .orElseThrow();
            sql.event(now, person, "claimed", item);
            sql.audit(now, person, "work-item.claimed", item);
            sql.commit();
        };
    }

    @Override
    public Step useCase() {
        var queue = house.bean(WorkQueue.class);
        return number -> {
            var taken = house.within(() -> queue.takeNext(house.client(number).access()));
            if (taken.isEmpty()) {
                throw new IllegalStateException("the queue is empty");
            }
        };
    }

    @Override
    public Step http() {
        return number -> house.client(number).visitor().send("/work-items/next", Map.of());
    }
}
