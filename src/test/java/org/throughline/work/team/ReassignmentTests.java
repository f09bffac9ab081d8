package org.throughline.work.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.PeopleDesk;
import org.throughline.access.Role;
import org.throughline.audit.AuditLog;
import org.throughline.audit.AuditRow;
import org.throughline.communication.Communications;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.Reassignment.Order;
import org.throughline.work.team.Reassignment.Why;

/** Work changes hands as a whole, with a reason, and only by the manager's hand. */
@HouseTest
class ReassignmentTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final LaneCode BILLING = new LaneCode("billing");
    private static final Instant NOW = MutableClock.TUESDAY_TEN;
    private static final Instant FOUR = Instant.parse("2026-11-17T22:00:00Z");

    private final SmallClinic clinics;
    private final OpenWork work;
    private final Reassignment reassignment;
    private final WorkItemRepository items;
    private final AuditLog audit;
    private final PeopleDesk people;
    private final MutableClock clock;

    private PracticeId practice;
    private Access maren;
    private Access lucia;
    private PersonId omar;

    ReassignmentTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            Reassignment reassignment,
            WorkItemRepository items,
            AuditLog audit,
            PeopleDesk people,
            MutableClock clock) {
        this.clinics = clinics;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.reassignment = reassignment;
        this.items = items;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(NOW);
        practice = clinics.open();
        maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING, BILLING));
        omar = clinics.assistant(practice, "Omar", SCHEDULING);
    }

    @Test
    void givesSeveralItemsToAColleagueWithTheReasonInTheTrail() {
        var first = taken("First");
        var second = taken("Second");

        var moved = assign(maren, to(omar, Why.ABSENT), first, second);

        assertThat(moved).allSatisfy(item -> {
            assertThat(item.standing().owner()).contains(omar);
            assertThat(item.standing().lease()).isEmpty();
            assertThat(item.standing().state()).isEqualTo(State.OWNED);
        });
        assertThat(moved)
                .allSatisfy(item -> assertThat(trail(item)).anySatisfy(row -> {
                    assertThat(row.action()).isEqualTo("work-item.assigned");
                    assertThat(row.actor()).isEqualTo(maren.actor());
                    assertThat(row.reason()).contains("reassigned.absent");
                }));
    }

    @Test
    void givesAnItemBackToTheDutyRole() {
        var item = taken("First");

        var back = assign(maren, new Order(Optional.empty(), Why.TOO_MUCH, Optional.empty()), item);

        assertThat(back).singleElement().satisfies(one -> {
            assertThat(one.standing().state()).isEqualTo(State.RECEIVED);
            assertThat(one.standing().owner()).isEmpty();
        });
    }

    @Test
    void leavesThePromiseAndTheDateOfAWaitingItemAsTheyWere() {
        var item = taken("First");
        work.promises(lucia, item, FOUR);
        var waiting = work.waits(lucia, item);

        var moved = assign(maren, to(omar, Why.LATE), waiting).getFirst();

        assertThat(moved.standing().state()).isEqualTo(State.WAITING_OTHER);
        assertThat(moved.standing().nextCheckAt()).isEqualTo(waiting.standing().nextCheckAt());
        assertThat(moved.times().promiseDueAt()).contains(FOUR);
    }

    @Test
    void refusesAListThatIsOlderThanOneOfItsItemsAndMovesNone() {
        var first = taken("First");
        var second = taken("Second");
        assign(maren, to(omar, Why.LATE), second);

        assertThatThrownBy(() -> assign(maren, to(omar, Why.ABSENT), first, second))
                .hasMessage("work.list-is-older");
        assertThat(now(first).standing().owner()).contains(lucia.person());
    }

    @Test
    void refusesAColleagueWithoutAGrantForTheLane() {
        work.arrives(practice, BILLING, "My bill", NOW);
        var item = work.takes(lucia);

        assertThatThrownBy(() -> assign(maren, to(omar, Why.ABSENT), item)).hasMessage("work.colleague-lacks-lane");
    }

    @Test
    void refusesAColleagueWhoseAccessHasEnded() {
        var item = taken("First");
        CurrentPractice.run(practice, () -> people.revoke(maren, omar));

        assertThatThrownBy(() -> assign(maren, to(omar, Why.ABSENT), item)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesSomebodyOfAnotherPractice() {
        var item = taken("First");
        var stranger = clinics.assistant(clinics.open(), "Nora", SCHEDULING);

        assertThatThrownBy(() -> assign(maren, to(stranger, Why.ABSENT), item)).isInstanceOf(NotFound.class);
    }

    @Test
    void doesNotKnowAnItemOfAnotherPractice() {
        var item = taken("First");
        var elsewhere = clinics.open();
        var other = clinics.access(elsewhere, clinics.person(elsewhere, Role.MANAGER, "Tom"));

        assertThatThrownBy(() -> assign(other, to(other.person(), Why.ABSENT), item))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesWhoeverDoesNotLeadThePractice() {
        var item = taken("First");

        for (var role : List.of(Role.PRIVACY_OFFICER, Role.AUDITOR, Role.AGENCY_LEAD, Role.NURSE)) {
            var somebody = clinics.access(practice, clinics.person(practice, role, "Sam"));
            assertThatThrownBy(() -> assign(somebody, to(omar, Why.ABSENT), item))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> assign(lucia, to(omar, Why.ABSENT), item)).isInstanceOf(NotAllowed.class);
    }

    private WorkItem taken(String text) {
        work.arrives(practice, SCHEDULING, text, NOW.minus(Duration.ofMinutes(10)));
        return work.takes(lucia);
    }

    private static Order to(PersonId person, Why why) {
        return new Order(Optional.of(person), why, Optional.empty());
    }

    private List<WorkItem> assign(Access by, Order order, WorkItem... chosen) {
        var seen = java.util.Arrays.stream(chosen)
                .map(item -> new Seen(item.id(), item.standing().version()))
                .toList();
        return CurrentPractice.within(by.practice(), () -> reassignment.carryOut(by, seen, order));
    }

    private WorkItem now(WorkItem item) {
        var found = new WorkItem[1];
        clinics.within(practice, () -> found[0] = items.get(maren, item.id()));
        return found[0];
    }

    private List<AuditRow> trail(WorkItem item) {
        return CurrentPractice.within(practice, () -> audit.ofEntity(item.id().value(), 50));
    }
}
