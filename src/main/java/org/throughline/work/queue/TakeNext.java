package org.throughline.work.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.Actor;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.work.item.History;
import org.throughline.work.item.Lease;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.promise.Able;

/**
 * Takes the next item in one statement: a few candidates per lane from its index, the first one that nobody else is taking.
 * Order: effective class, promise due (none last), arrival, id.
 */
@Repository
class TakeNext {

    /** The two limits are put into the text, not bound: a plan is made before parameters are known. */
    private static final String TAKE = """
            with candidate as (
                select near.id, near.class, near.promise_due_at, near.received_at
                from unnest(:lanes::text[]) as open_lane (code)
                cross join lateral (
                    (select w.id, w.urgency as class, w.promise_due_at, w.received_at
                     from work.work_item w
                     where w.practice_id = :practice and w.lane = open_lane.code and w.status = 'requested'
                     order by w.urgency, w.promise_due_at, w.received_at, w.id
                     limit :perLane)
                    union all
                    (select w.id, least(w.urgency, 1) as class, w.promise_due_at, w.received_at
                     from work.work_item w
                     where w.practice_id = :practice and w.lane = open_lane.code and w.closed_at is null
                       and w.promise_due_at is not null and w.promise_due_at <= :leadEnds
                       and (w.lease_until is null or w.lease_until <= :now)
                       and (w.owner_person_id = :person or w.status = 'requested' or w.promise_due_at <= :now
                            or not exists (
                                select from unnest(:ableLanes::text[], :ablePeople::uuid[]) as able (lane, person)
                                where able.lane = w.lane and able.person = w.owner_person_id))
                     order by w.promise_due_at, w.received_at, w.id
                     limit :perLane)
                ) near
                union all
                (select w.id, w.urgency as class, w.promise_due_at, w.received_at
                 from work.work_item w
                 where w.practice_id = :practice and w.owner_person_id = :person
                   and w.status = 'accepted'
                   and w.lane = any (:lanes::text[])
                 order by w.received_at
                 limit :perLane)
                union all
                (select w.id, w.urgency as class, w.promise_due_at, w.received_at
                 from work.work_item w
                 where w.practice_id = :practice and w.owner_person_id = :person
                   and w.status = 'on-hold' and w.next_check_at <= :now
                   and w.lane = any (:lanes::text[])
                 order by w.next_check_at
                 limit :perLane)
            ), first as materialized (
                select array(
                    select c.id from candidate c
                    group by c.id, c.promise_due_at, c.received_at
                    order by min(c.class), c.promise_due_at, c.received_at, c.id
                    limit :inAll) as ids
            ), picked as (
                select w.practice_id, w.id
                from work.work_item w
                where w.practice_id = :practice and w.id = any ((select f.ids from first f)::uuid[])
                  and w.closed_at is null and (w.lease_until is null or w.lease_until <= :now)
                order by array_position((select f.ids from first f), w.id)
                limit 1
                for update of w skip locked
            ), changed as (
            update work.work_item w
            set status = 'in-progress', business_status = 'working', owner_person_id = :person,
                holder_person_id = :person, lease_until = :leaseUntil, next_check_at = null, version = w.version + 1
            from picked
            where w.practice_id = picked.practice_id and w.id = picked.id
            returning\s""" + WorkItemRepository.COLUMNS.replaceAll("(\\b\\w+\\b)", "w.$1") + """
            ), told as (
            """
            + History.TELL + """
            )
            select\s""" + WorkItemRepository.COLUMNS + " from changed";

    /** More than usually are being taken at the same moment from one lane, and in all. */
    private static final String NEAR = taking(16, 48);

    /** Looked through only when all near ones are just being taken, before anybody hears of an empty queue. */
    private static final String FAR = taking(512, 512);

    private final JdbcClient database;

    TakeNext(JdbcClient database) {
        this.database = database;
    }

    /** The next item of the lanes, claimed for the person; empty when nothing is left that the person may take. */
    Optional<WorkItem> take(Set<LaneCode> lanes, Taker taker, Instant now) {
        return take(NEAR, lanes, taker, now).or(() -> take(FAR, lanes, taker, now));
    }

    private Optional<WorkItem> take(String among, Set<LaneCode> lanes, Taker taker, Instant now) {
        var taken = database.sql(among)
                .param("lanes", lanes.stream().map(LaneCode::value).toArray(String[]::new))
                .param("practice", taker.practice())
                .param("person", taker.person().value())
                .param("now", Columns.at(now))
                .param("leadEnds", Columns.at(now.plus(taker.promiseLead())))
                .param("ableLanes", taker.able().lanes())
                .param("ablePeople", taker.able().people())
                .param("leaseUntil", Columns.at(now.plus(Lease.LENGTH)));
        // the step's item is the one taken
        return History.telling(taken, "claimed", now, Actor.person(taker.person()))
                .query(WorkItemRepository::read)
                .optional();
    }

    private static String taking(int perLane, int inAll) {
        return TAKE.replace(":perLane", Integer.toString(perLane)).replace(":inAll", Integer.toString(inAll));
    }

    /** Who takes, and how long before its due time a promise comes first in this practice. */
    record Taker(java.util.UUID practice, PersonId person, Duration promiseLead, Able able) {}
}
