package org.throughline.work.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.AccessRevoked;
import org.throughline.access.Authorization;
import org.throughline.access.People;
import org.throughline.access.Role;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.playbook.Lane;
import org.throughline.playbook.Lanes;
import org.throughline.practice.BusinessHours;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.Standing;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** Keeps INV-01 true while people are away: ended leases go back to the lane, untaken items get a named owner. */
@Service
public class LeaseSweep {

    private static final int AT_ONCE = 200;
    private static final int UNTAKEN_MINUTES = 5;

    /** Few, so that they are not locked for long; the next sweep goes on. */
    private static final int NAMED_AT_ONCE = 25;

    private final JdbcClient database;
    private final ItemChanges changes;
    private final Lanes lanes;
    private final People people;
    private final BusinessHours hours;
    private final Authorization authorization;
    private final Clock clock;

    LeaseSweep(
            JdbcClient database,
            ItemChanges changes,
            Lanes lanes,
            People people,
            BusinessHours hours,
            Authorization authorization,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.lanes = lanes;
        this.people = people;
        this.hours = hours;
        this.authorization = authorization;
        this.clock = clock;
    }

    /** Everything that is due in the bound practice now; answers how many items changed. */
    @Transactional
    public int sweep(PracticeId practice) {
        var now = clock.instant();
        return endLeases(practice, now) + nameOwners(practice, now);
    }

    private int endLeases(PracticeId practice, Instant now) {
        var ended = lock("holder_person_id is not null and lease_until <= :limit", now);
        return change(
                practice, ended, "lease-ended", now, item -> item.standing().leaseEndedAt(now));
    }

    /**
     * Five business minutes after receipt the named duty person answers, else the lane's lead (rules: owner and holder). Only
     * what changes is locked: whoever takes the next item passes over locked ones and must not hear of an empty queue.
     */
    private int nameOwners(PracticeId practice, Instant now) {
        var calendar = hours.of(practice);
        var owners = owners();
        var due = untaken(owners.keySet(), now.minus(Duration.ofMinutes(UNTAKEN_MINUTES))).stream()
                .filter(item -> calendar.businessMinutesBetween(item.times().receivedAt(), now) >= UNTAKEN_MINUTES)
                .map(item -> item.id().value())
                .toArray(UUID[]::new);
        var locked = lockUntaken(due);
        locked.forEach(item ->
                Optional.ofNullable(owners.get(item.lane())).ifPresent(owner -> name(practice, item, owner, now)));
        return locked.size();
    }

    /** Who answers in each lane; in one that is not open and has nobody, a manager does. */
    private Map<LaneCode, PersonId> owners() {
        var open = lanes.open().stream().map(Lane::code).collect(Collectors.toSet());
        var owners = new HashMap<LaneCode, PersonId>();
        var unanswered = new ArrayList<LaneCode>();
        for (var lane : lanes.all()) {
            lane.answersForUntaken()
                    .ifPresentOrElse(
                            person -> owners.put(lane.code(), person),
                            () -> Stream.of(lane.code())
                                    .filter(code -> !open.contains(code))
                                    .forEach(unanswered::add));
        }
        if (!unanswered.isEmpty()) {
            people.all().stream()
                    .filter(person -> person.active() && person.role() == Role.MANAGER)
                    .findFirst()
                    .ifPresent(manager -> unanswered.forEach(lane -> owners.put(lane, manager.id())));
        }
        return owners;
    }

    private List<WorkItem> untaken(Set<LaneCode> answered, Instant by) {
        return database.sql("select " + WorkItemRepository.COLUMNS + """
                        from work.work_item
                        where closed_at is null and owner_person_id is null and received_at <= :by
                          and lane = any (:lanes::text[])
                        order by received_at limit :most
                        """)
                .param("by", Columns.at(by))
                .param("lanes", answered.stream().map(LaneCode::value).toArray(String[]::new))
                .param("most", NAMED_AT_ONCE)
                .query(WorkItemRepository::read)
                .list();
    }

    private List<WorkItem> lockUntaken(UUID[] due) {
        return database.sql("select " + WorkItemRepository.COLUMNS + """
                        from work.work_item
                        where id = any (:due::uuid[]) and closed_at is null and owner_person_id is null
                        order by received_at for update skip locked
                        """)
                .param("due", due)
                .query(WorkItemRepository::read)
                .list();
    }

    private void name(PracticeId practice, WorkItem item, PersonId owner, Instant now) {
        var access = authorization.ofTheProduct(practice);
        var step = Step.of(item.id(), "owner-fell-back", now, access.actor()).to(owner);
        changes.save(access, item.standing(item.standing().answeredForBy(owner)), step);
    }

    /** What a person held or answered for goes back to the lane when their access ends. */
    @Transactional
    public int release(AccessRevoked revoked) {
        var theirs = database.sql("select " + WorkItemRepository.COLUMNS + """
                        from work.work_item where owner_person_id = :person and closed_at is null
                        for update
                        """)
                .param("person", revoked.person().value())
                .query(WorkItemRepository::read)
                .list();
        var now = clock.instant();
        return change(
                revoked.practice(),
                theirs,
                "owner-fell-back",
                now,
                item -> item.standing().ownerGone());
    }

    private int change(
            PracticeId practice, List<WorkItem> found, String kind, Instant now, Function<WorkItem, Standing> next) {
        var access = authorization.ofTheProduct(practice);
        found.forEach(item -> {
            WorkItemId id = item.id();
            changes.save(access, item.standing(next.apply(item)), Step.of(id, kind, now, access.actor()));
        });
        return found.size();
    }

    private List<WorkItem> lock(String which, Instant limit) {
        return database.sql("select " + WorkItemRepository.COLUMNS + " from work.work_item where " + which
                        + " order by received_at limit " + AT_ONCE + " for update skip locked")
                .param("limit", Columns.at(limit))
                .query(WorkItemRepository::read)
                .list();
    }
}
