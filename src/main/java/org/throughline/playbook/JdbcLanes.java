package org.throughline.playbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

/** Lanes as rows of {@code playbook.lane}, kept for the hot paths; an override ends by itself, without being read again. */
@Repository
class JdbcLanes implements Lanes {

    private static final LaneCode BACKUP = new LaneCode("front_desk_backup");

    private final JdbcClient database;
    private final Playbook playbook;
    private final Clock clock;
    private final Remembered<PracticeId, List<Row>> rows;

    JdbcLanes(JdbcClient database, Playbook playbook, Memory memory, Clock clock) {
        this.database = database;
        this.playbook = playbook;
        this.clock = clock;
        rows = memory.of(bound -> readAll());
    }

    private record Row(Lane lane, Standing standing) {}

    private List<Row> known() {
        return rows.get(CurrentPractice.get());
    }

    private List<Row> readAll() {
        return database.sql("""
                        select code, duty_person_id, lead_person_id, state, overridden_until from playbook.lane
                        order by code
                        """)
                .query((row, number) -> new Row(read(row), standing(row)))
                .list();
    }

    @Override
    public List<Lane> open() {
        var now = clock.instant();
        return known().stream()
                .filter(row -> row.standing().open(now))
                .map(Row::lane)
                .toList();
    }

    @Override
    public List<Lane> all() {
        var all = new TreeMap<String, Lane>();
        playbook.lanes()
                .forEach(lane ->
                        all.put(lane.code().value(), new Lane(lane.code(), Optional.empty(), Optional.empty())));
        known().forEach(row -> all.put(row.lane().code().value(), row.lane()));
        return List.copyOf(all.values());
    }

    @Override
    public LaneCode takerOf(LaneCode wanted) {
        var open = open().stream().map(Lane::code).collect(Collectors.toSet());
        return open.contains(wanted) || !open.contains(BACKUP) ? wanted : BACKUP;
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
        rows.changed(CurrentPractice.get());
    }

    @Override
    public Map<LaneCode, Standing> standings() {
        var standings = new LinkedHashMap<LaneCode, Standing>();
        known().forEach(row -> standings.put(row.lane().code(), row.standing()));
        return standings;
    }

    @Override
    @Transactional
    public void put(LaneCode lane, Standing standing) {
        database.sql("""
                        insert into playbook.lane (code, state, overridden_until) values (:code, :state, :until)
                        on conflict (practice_id, code) do update
                        set state = excluded.state, overridden_until = excluded.overridden_until
                        """)
                .param("code", lane.value())
                .param("state", standing.state().name().toLowerCase(Locale.ROOT))
                .param("until", Columns.at(standing.overriddenUntil()))
                .update();
        rows.changed(CurrentPractice.get());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Columns.optionalInstant(row, "overridden_until"));
    }

    private static Lane read(ResultSet row) throws SQLException {
        return new Lane(
                new LaneCode(row.getString("code")),
                Columns.optionalId(row, "duty_person_id").map(PersonId::new),
                Columns.optionalId(row, "lead_person_id").map(PersonId::new));
    }
}
