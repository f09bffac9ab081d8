package org.throughline.work.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.access.Access;
import org.throughline.bench.Backlog;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.Plan;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.StatementLog;
import org.throughline.work.queue.QueueList.Tab;

/** Taking and listing read a page of the queue, however much work is closed, open, promised or waiting. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlatQueueTests {

    private static final int ITEMS = 20_000;

    /** Nine lanes with a page of candidates each, and the page itself; 1,000 items are in the queue, 800 wait. */
    private static final int A_PAGE_PER_LANE = 600;

    private final SmallClinic clinics;
    private final WorkQueue queue;
    private final QueueList list;

    private PracticeId practice;
    private Access lucia;

    FlatQueueTests(SmallClinic clinics, WorkQueue queue, QueueList list) {
        this.clinics = clinics;
        this.queue = queue;
        this.list = list;
    }

    @BeforeAll
    void fillThePractice() throws SQLException {
        practice = clinics.open();
        var lanes = Backlog.LANES.stream().map(LaneCode::new).toArray(LaneCode[]::new);
        var person = clinics.assistant(practice, "Lucía", lanes);
        lucia = clinics.access(practice, person);
        clinics.fill(
                practice,
                database -> new Backlog(database).fillQueue(ITEMS, List.of(person), MutableClock.TUESDAY_TEN));
    }

    @Test
    void takesTheNextInOneStatementThatReadsAFewRows() throws SQLException {
        var sent = StatementLog.of(() -> CurrentPractice.run(practice, () -> queue.takeNext(lucia)));

        var take = sent.stream()
                .filter(statement -> statement.sql().contains("skip locked"))
                .toList();
        assertThat(take).hasSize(1);
        var plan = Plan.of(practice, take.getFirst());
        assertThat(plan.readWholly()).doesNotContain("work_item");
        assertThat(plan.rowsRead("work_item")).as("%s", plan).isLessThan(A_PAGE_PER_LANE);
    }

    @ParameterizedTest
    @EnumSource(Tab.class)
    void listsAPageInOneStatementThatReadsAFewRows(Tab tab) throws SQLException {
        var leadEnds = MutableClock.TUESDAY_TEN.plus(Duration.ofHours(1));
        var sent = StatementLog.oneOf(
                () -> CurrentPractice.run(practice, () -> list.rows(lucia, tab, leadEnds)),
                sql -> sql.contains("work.work_item"));

        var plan = Plan.of(practice, sent);

        assertThat(plan.readWholly()).doesNotContain("work_item", "communication", "patient");
        assertThat(plan.rowsRead("work_item"))
                .as("%s", plan)
                .isLessThan(tab == Tab.EVERYTHING ? 3 * A_PAGE_PER_LANE : A_PAGE_PER_LANE);
        assertThat(plan.rowsRead("communication")).isLessThan(A_PAGE_PER_LANE);
    }

    @Test
    void countsTheListsWithoutReadingTheRows() throws SQLException {
        var sent = StatementLog.oneOf(
                () -> CurrentPractice.run(practice, () -> list.counts(lucia)), sql -> sql.contains("work.work_item"));

        var plan = Plan.of(practice, sent);

        assertThat(plan.readWholly()).doesNotContain("work_item");
    }
}
