package org.throughline.playbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.platform.transaction.Memory;
import org.throughline.platform.transaction.Remembered;

/** Lanes as rows of {@code playbook.lane}. */
@Repository
class JdbcLanes implements Lanes {

    private final JdbcClient database;
    private final Remembered<PracticeId, List<Lane>> open;

    JdbcLanes(JdbcClient database, Memory memory) {
        this.database = database;
        open = memory.of(bound -> readOpen());
    }

    @Override
    public List<Lane> open() {
        return open.get(CurrentPractice.get());
    }

    private List<Lane> readOpen() {
        return database.sql("""
                        select code, duty_person_id, lead_person_id from playbook.lane
                        where state <> 'paused' order by code
                        """).query((row, number) -> read(row)).list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Lane> all() {
        return database.sql("select code, duty_person_id, lead_person_id from playbook.lane order by code")
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Lane> find(LaneCode code) {
        return database.sql("select code, duty_person_id, lead_person_id from playbook.lane where code = :code")
                .param("code", code.value())
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    @Transactional
    public void staff(Lane lane) {
        database.sql("""
                        insert into playbook.lane (code, duty_person_id, lead_person_id) values (:code, :duty, :lead)
                        on conflict (practice_id, code) do update
                        set duty_person_id = excluded.duty_person_id, lead_person_id = excluded.lead_person_id
                        """)
                .param("code", lane.code().value())
                .param("duty", lane.duty().map(PersonId::value).orElse(null))
                .param("lead", lane.lead().map(PersonId::value).orElse(null))
                .update();
        open.changed(CurrentPractice.get());
    }

    private static Lane read(ResultSet row) throws SQLException {
        return new Lane(
                new LaneCode(row.getString("code")),
                Columns.optionalId(row, "duty_person_id").map(PersonId::new),
                Columns.optionalId(row, "lead_person_id").map(PersonId::new));
    }
}
