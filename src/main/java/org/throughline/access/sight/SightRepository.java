package org.throughline.access.sight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.access.DataCategory;
import org.throughline.access.Sight;
import org.throughline.access.sight.LaneSights.Changed;
import org.throughline.access.sight.LaneSights.Shown;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;

/** What the practice said of its lanes, as rows of {@code access.lane_sight}. */
@Repository
class SightRepository {

    private final JdbcClient database;

    SightRepository(JdbcClient database) {
        this.database = database;
    }

    Map<LaneCode, Map<DataCategory, Shown>> all() {
        return database
                .sql("select lane, category, sight, reason, changed_by, changed_at from access.lane_sight")
                .query((row, number) -> Said.read(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::lane, Collectors.toMap(Said::category, Said::shown)));
    }

    void put(LaneCode lane, SightDesk.Change change, PersonId by, Instant now) {
        database.sql("""
                        insert into access.lane_sight (lane, category, sight, reason, changed_by, changed_at)
                        values (:lane, :category, :sight, :reason, :by, :now)
                        on conflict (practice_id, lane, category) do update
                        set sight = excluded.sight, reason = excluded.reason, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at, version = lane_sight.version + 1
                        """)
                .param("lane", lane.value())
                .param("category", change.category().code())
                .param("sight", change.sight().code())
                .param("reason", change.reason())
                .param("by", by.value())
                .param("now", Columns.at(now))
                .update();
    }

    private record Said(LaneCode lane, DataCategory category, Shown shown) {

        static Said read(ResultSet row) throws SQLException {
            var changed = new Changed(
                    new PersonId(Columns.id(row, "changed_by")),
                    Columns.instant(row, "changed_at"),
                    row.getString("reason"));
            return new Said(
                    new LaneCode(row.getString("lane")),
                    DataCategory.of(row.getString("category")),
                    new Shown(Sight.of(row.getString("sight")), Optional.of(changed)));
        }
    }
}
