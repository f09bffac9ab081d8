package org.throughline.work.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.access.Role;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** The list costs the same however much work the practice has behind it. */
@HouseTest
class TeamListPlanTests {

    private static final String[] LANES = {"billing", "callbacks", "intake", "referrals", "scheduling"};
    private static final Instant NOW = MutableClock.TUESDAY_TEN;

    private final SmallClinic clinics;
    private final JdbcClient database;
    private final JsonMapper json;

    TeamListPlanTests(SmallClinic clinics, JdbcClient database, JsonMapper json) {
        this.clinics = clinics;
        this.database = database;
        this.json = json;
    }

    @Test
    void readsAsManyBlocksWithTenTimesTheWork() throws SQLException {
        var practice = clinics.open();
        var lucia = clinics.person(practice, Role.ASSISTANT, "Lucía").value();
        grow(practice, 2_000, lucia);
        var small = blocks(practice);
        for (int part = 0; part < 9; part++) {
            grow(practice, 2_000, lucia);
        }
        var large = blocks(practice);

        System.getLogger(TeamListPlanTests.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "blocks read by one page: {0} of 2,000 items, {1} of 20,000",
                        small,
                        large);
        assertThat(large).isLessThan(2 * small);
    }

    /** Every fifth item is open, so that the open ones grow too; each table is measured before the next one points to it. */
    private void grow(PracticeId practice, int items, UUID owner) throws SQLException {
        clinics.within(
                practice,
                () -> database.sql("""
                        insert into communication.issue (id, opened_at, last_contact_at)
                        select uuidv7(), :now, :now from generate_series(1, :items)
                        """)
                        .param("now", Columns.at(NOW))
                        .param("items", items)
                        .update());
        analyze("communication.issue");
        clinics.within(
                practice,
                () -> database.sql("""
                        with numbered as (
                            select i.id, row_number() over (order by i.id)::int as nth from communication.issue i
                            where not exists (select from work.work_item w where w.issue_id = i.id)
                        )
                        insert into work.work_item (reference, issue_id, lane, status, business_status, urgency, urgency_reason,
                            source, received_at, respond_by, unanswered, owner_person_id, closed_at, close_code)
                        select 'P-' || id, id, (:lanes::text[])[1 + nth / 5 % 5],
                               case when nth % 5 = 0 then 'requested' else 'completed' end,
                               case when nth % 5 = 0 then 'sorted' else 'done' end,
                               3, 'routine', 'form', :now, :now + nth * interval '1 minute', true,
                               case when nth % 100 = 0 then :owner::uuid end,
                               case when nth % 5 <> 0 then :now end,
                               case when nth % 5 <> 0 then 'answered' end
                        from numbered
                        """)
                        .param("now", Columns.at(NOW))
                        .param("owner", owner)
                        .param("lanes", LANES)
                        .update());
        analyze("work.work_item");
    }

    private static void analyze(String table) throws SQLException {
        try (var asOwner = TestDatabase.logins().owner().connect();
                var statement = asOwner.createStatement()) {
            statement.execute("analyze " + table);
        }
    }

    private long blocks(PracticeId practice) {
        var read = new long[1];
        clinics.within(practice, () -> {
            var plan = database.sql(
                            "explain (analyze, buffers, format json) " + TeamList.page(TeamFilter.EVERYTHING, true))
                    .param("practice", practice.value())
                    .param("lanes", LANES)
                    .param("rows", TeamList.ROWS + 1)
                    .param("now", Columns.at(NOW))
                    .param("afterCalm", true)
                    .param("afterDue", Columns.at(NOW))
                    .param("afterItem", new UUID(0, 0))
                    .query((row, number) -> row.getString(1))
                    .single();
            assertThat(plan).contains("work_item_due");
            var top = json.readTree(plan).get(0).get("Plan");
            read[0] = top.get("Shared Hit Blocks").asLong()
                    + top.get("Shared Read Blocks").asLong();
        });
        return read[0];
    }
}
