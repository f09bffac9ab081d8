package org.throughline.work.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.access.PeopleDesk;
import org.throughline.access.Role;
import org.throughline.access.shift.ShiftDesk;
import org.throughline.access.shift.ShiftException;
import org.throughline.communication.Communications;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.TimeWindow;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;

/** R4: a promise is seen by the rows themselves; a passed one stays until the patient has heard. */
@HouseTest
class PromiseListTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final Instant NOW = MutableClock.TUESDAY_TEN;
    private static final Duration LEAD = Duration.ofMinutes(60);
    private static final Instant ELEVEN = NOW.plus(Duration.ofHours(1));

    private final SmallClinic clinics;
    private final OpenWork work;
    private final PromiseList list;
    private final PromiseDesk desk;
    private final PeopleDesk people;
    private final ShiftDesk shifts;
    private final WorkQueue queue;
    private final Authorization authorization;
    private final MutableClock clock;

    private PracticeId practice;
    private Access maren;
    private Access lucia;
    private Access omar;

    PromiseListTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            PromiseList list,
            PromiseDesk desk,
            PeopleDesk people,
            ShiftDesk shifts,
            Authorization authorization,
            MutableClock clock) {
        this.clinics = clinics;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.list = list;
        this.desk = desk;
        this.people = people;
        this.shifts = shifts;
        this.queue = queue;
        this.authorization = authorization;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(NOW);
        practice = clinics.open();
        maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        omar = clinics.access(practice, clinics.assistant(practice, "Omar", SCHEDULING));
    }

    @Test
    void showsOnesOwnAndToTheManagerEverybodys() {
        promised(lucia, ELEVEN);
        promised(omar, ELEVEN.plus(Duration.ofHours(1)));

        assertThat(owed(lucia)).singleElement().satisfies(row -> {
            assertThat(row.owner()).contains(lucia.person());
            assertThat(row.dueAt()).isEqualTo(ELEVEN);
            assertThat(row.what()).isEqualTo("We will write to you.");
        });
        assertThat(owed(maren)).extracting(PromiseList.Row::dueAt).isSorted().hasSize(2);
    }

    @Test
    void keepsAPassedPromiseOnTopUntilThePatientHasHeard() {
        var item = promised(lucia, ELEVEN);
        clock.set(ELEVEN.plus(Duration.ofMinutes(5)));
        CurrentPractice.within(
                practice, () -> desk.breakPassed(practice, authorization.ofTheProduct(practice), clock.instant()));

        assertThat(owed(lucia)).extracting(PromiseList.Row::state).containsExactly(Promise.State.BROKEN);

        work.promises(lucia, item, ELEVEN.plus(Duration.ofHours(2)));
        assertThat(owed(lucia)).extracting(PromiseList.Row::state).containsExactly(Promise.State.ACTIVE);
        assertThat(ended(lucia)).extracting(PromiseList.Row::state).containsExactly(Promise.State.BROKEN);
    }

    @Test
    void countsAPromiseAsKeptWhenThePatientHeardInTime() {
        var item = promised(lucia, ELEVEN);
        work.promises(lucia, item, ELEVEN.plus(Duration.ofHours(2)));

        assertThat(ended(lucia)).extracting(PromiseList.Row::state).containsExactly(Promise.State.KEPT);
        assertThat(ended(maren)).hasSize(1);
        assertThat(ended(omar)).isEmpty();
    }

    @Test
    void showsNothingOnceTheAccessToTheLaneHasEnded() {
        promised(lucia, ELEVEN);
        CurrentPractice.run(practice, () -> people.revoke(maren, lucia.person()));
        var without = clinics.access(practice, clinics.person(practice, Role.NURSE, "Kim"));

        assertThat(owed(without)).isEmpty();
        assertThat(owed(maren)).hasSize(1);
    }

    @Test
    void fallsToTheLaneWithinTheLeadWhenItsOwnerIsAway() {
        var due = NOW.plus(Duration.ofHours(4));
        promised(lucia, due);
        away(lucia, NOW.plus(Duration.ofHours(1)), due.plus(Duration.ofHours(1)));

        clock.set(due.minus(LEAD).minusSeconds(1));
        assertThat(owed(omar)).isEmpty();
        assertThat(taken(omar)).isEmpty();

        clock.set(due.minus(LEAD));
        assertThat(owed(omar)).extracting(PromiseList.Row::dueAt).containsExactly(due);
        assertThat(taken(omar)).isPresent();
    }

    @Test
    void fallsToTheLaneWhenItsOwnerLeavesBeforeItIsDue() {
        var due = NOW.plus(Duration.ofHours(4));
        promised(lucia, due);
        away(lucia, due.minus(Duration.ofMinutes(20)), due.plus(Duration.ofHours(1)));
        clock.set(due.minus(LEAD));

        assertThat(owed(lucia)).hasSize(1);
        assertThat(taken(omar)).isPresent();
    }

    @Test
    void staysWithAnOwnerWhoIsThere() {
        var due = NOW.plus(Duration.ofHours(4));
        promised(lucia, due);
        clock.set(due.minusSeconds(1));

        assertThat(owed(omar)).isEmpty();
        assertThat(taken(omar)).isEmpty();
    }

    @Test
    void staysWithAnOwnerWhoIsThereUntilThePracticeCloses() {
        var closing = NOW.plus(Duration.ofHours(7));
        promised(lucia, closing);
        clock.set(closing.minus(Duration.ofMinutes(50)));

        assertThat(owed(omar)).isEmpty();
        assertThat(taken(omar)).isEmpty();
    }

    @Test
    void fallsToTheLaneWhenTheAccessOfItsOwnerHasEnded() {
        var due = NOW.plus(Duration.ofHours(4));
        promised(lucia, due);
        CurrentPractice.run(practice, () -> people.revoke(maren, lucia.person()));
        clock.set(due.minus(LEAD));

        assertThat(owed(omar)).extracting(PromiseList.Row::dueAt).containsExactly(due);
        assertThat(taken(omar)).isPresent();
    }

    @Test
    void isNotMadeForATimeAtWhichNobodyOfTheLaneIsThere() {
        away(lucia, ELEVEN, ELEVEN.plus(Duration.ofHours(3)));
        away(omar, ELEVEN, ELEVEN.plus(Duration.ofHours(3)));

        assertThatThrownBy(() -> promised(lucia, ELEVEN.plus(Duration.ofHours(2))))
                .hasMessage("work.promise-nobody-there");
        assertThat(owed(lucia)).isEmpty();
    }

    private void away(Access who, Instant from, Instant until) {
        CurrentPractice.run(
                practice, () -> shifts.away(who, who.person(), ShiftException.Kind.SICK, new TimeWindow(from, until)));
    }

    private Optional<WorkQueue.Taken> taken(Access who) {
        return CurrentPractice.within(practice, () -> queue.takeNext(who));
    }

    private WorkItem promised(Access who, Instant due) {
        work.arrives(practice, SCHEDULING, "Can I move my visit?", clock.instant());
        var item = work.takes(who);
        work.promises(who, item, due);
        return work.waits(who, item);
    }

    private List<PromiseList.Row> owed(Access who) {
        return CurrentPractice.within(practice, () -> list.owed(who, clock.instant()));
    }

    private List<PromiseList.Row> ended(Access who) {
        return CurrentPractice.within(practice, () -> list.ended(who, clock.instant()));
    }
}
