package org.throughline.work.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.communication.Communications;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.TeamFilter.Stage;
import org.throughline.work.team.TeamFilter.Whose;

/** The manager sees every open item of the practice once, what is owed first on top. */
@HouseTest
class TeamListTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final LaneCode BILLING = new LaneCode("billing");
    private static final List<LaneCode> BOTH = List.of(SCHEDULING, BILLING);
    private static final Instant NOW = MutableClock.TUESDAY_TEN;

    private final SmallClinic clinics;
    private final OpenWork work;
    private final TeamList list;
    private final MutableClock clock;

    private PracticeId practice;
    private Access maren;
    private Access lucia;

    TeamListTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            TeamList list,
            MutableClock clock) {
        this.clinics = clinics;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.list = list;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(NOW);
        practice = clinics.open();
        maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING, BILLING));
    }

    @Test
    void showsWhatIsOwedFirstOnTopAndEmergenciesBeforeAll() {
        arrives(SCHEDULING, "Came today", 10);
        arrives(BILLING, "Came yesterday", 24 * 60);
        arrives(SCHEDULING, "I have crushing chest pain and cannot breathe", 5);

        assertThat(texts(TeamFilter.EVERYTHING))
                .containsExactly("I have crushing chest pain and cannot breathe", "Came yesterday", "Came today");
    }

    @Test
    void countsWhatIsLateAndWhatHasNoOwner() {
        arrives(SCHEDULING, "Came today", 10);
        arrives(SCHEDULING, "Came yesterday", 24 * 60);
        work.promises(lucia, work.takes(lucia), NOW.plus(Duration.ofHours(1)));
        clock.advance(Duration.ofHours(2));

        var loads = CurrentPractice.within(practice, () -> list.loads(maren, clock.instant()));

        assertThat(loads)
                .containsExactlyInAnyOrder(
                        new TeamList.Load(SCHEDULING, Optional.of(lucia.person()), 1, 1, 1),
                        new TeamList.Load(SCHEDULING, Optional.empty(), 1, 0, 0));
    }

    @Test
    void narrowsByOwnerStageAndLateness() {
        arrives(SCHEDULING, "Taken", 24 * 60);
        work.takes(lucia);
        arrives(BILLING, "Untaken", 10);

        assertThat(texts(new TeamFilter(Optional.of(new Whose.Of(lucia.person())), Optional.empty(), false)))
                .containsExactly("Taken");
        assertThat(texts(new TeamFilter(Optional.of(new Whose.Nobodys()), Optional.empty(), false)))
                .containsExactly("Untaken");
        assertThat(texts(new TeamFilter(Optional.empty(), Optional.of(Stage.WORKING), false)))
                .containsExactly("Taken");
        assertThat(texts(new TeamFilter(Optional.empty(), Optional.empty(), true)))
                .containsExactly("Taken");
    }

    @Test
    void pagesThroughEverythingOnceWhileWorkGoesOn() {
        for (var minutes = 1; minutes <= 2 * TeamList.ROWS + 7; minutes++) {
            arrives(minutes % 2 == 0 ? SCHEDULING : BILLING, "Number " + minutes, minutes);
        }
        var seen = new ArrayList<String>();
        var page = rows(TeamFilter.EVERYTHING, Optional.empty());
        seen.addAll(texts(page));
        work.takes(lucia);
        while (page.behind().isPresent()) {
            page = rows(TeamFilter.EVERYTHING, page.behind());
            seen.addAll(texts(page));
        }

        assertThat(seen).hasSize(2 * TeamList.ROWS + 7).doesNotHaveDuplicates();
    }

    @Test
    void readsItsOwnCursorsAndNoOthers() {
        var cursor = new TeamCursor(true, NOW, java.util.UUID.randomUUID());

        assertThat(TeamCursor.parse(cursor.toString())).contains(cursor);
        assertThat(TeamCursor.parse("calm_yesterday_1")).isEmpty();
        assertThat(TeamCursor.parse("")).isEmpty();
    }

    @Test
    void refusesWhoeverDoesNotLeadThePractice() {
        for (var role : List.of(Role.PRIVACY_OFFICER, Role.AUDITOR, Role.AGENCY_LEAD, Role.BILLER)) {
            var somebody = clinics.access(practice, clinics.person(practice, role, "Sam"));
            assertThatThrownBy(() -> rows(somebody)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> rows(lucia)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void doesNotShowAnotherPracticesWork() {
        var elsewhere = clinics.open();
        clinics.lanes(elsewhere, SCHEDULING);
        work.arrives(elsewhere, SCHEDULING, "Elsewhere", NOW);

        assertThat(texts(TeamFilter.EVERYTHING)).isEmpty();
    }

    private void arrives(LaneCode lane, String text, int minutesAgo) {
        work.arrives(practice, lane, text, NOW.minus(Duration.ofMinutes(minutesAgo)));
    }

    private TeamList.Rows rows(Access who) {
        return CurrentPractice.within(
                practice, () -> list.rows(who, TeamFilter.EVERYTHING, BOTH, Optional.empty(), clock.instant()));
    }

    private TeamList.Rows rows(TeamFilter filter, Optional<TeamCursor> after) {
        return CurrentPractice.within(practice, () -> list.rows(maren, filter, BOTH, after, clock.instant()));
    }

    private List<String> texts(TeamFilter filter) {
        return texts(rows(filter, Optional.empty()));
    }

    private static List<String> texts(TeamList.Rows rows) {
        return rows.shown().stream()
                .map(row -> row.item().matter().summary().orElseThrow())
                .toList();
    }
}
