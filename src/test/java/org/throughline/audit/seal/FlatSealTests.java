package org.throughline.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.Plan;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.StatementLog;

/** Looking for the end of a batch reads it once, also right after a rush of which the planner has not heard yet. */
@HouseTest
class FlatSealTests {

    private static final int RUSH = 3_000;

    private final SmallClinic clinics;
    private final Sealer sealer;

    FlatSealTests(SmallClinic clinics, Sealer sealer) {
        this.clinics = clinics;
        this.sealer = sealer;
    }

    @Test
    void readsEachEntryOnce() throws SQLException {
        var practice = clinics.open();
        clinics.within(practice, () -> clinics.execute("""
                insert into audit.audit_event (at, actor_kind, actor_id, action, entity_type, entity_id)
                select now(), 'SYSTEM', uuidv7(), 'work-item.claimed', 'Task', uuidv7() from generate_series(1, %d)
                """.formatted(RUSH)));
        var sent = StatementLog.oneOf(
                () -> CurrentPractice.run(practice, () -> sealer.seal(practice, MutableClock.TUESDAY_TEN)),
                sql -> sql.contains("as until"));

        var plan = Plan.of(practice, sent);

        assertThat(plan.rowsRead("audit_event")).as("%s", plan).isLessThanOrEqualTo(RUSH + 1);
    }
}
