package org.throughline.escalation.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.IssueId;
import org.throughline.kernel.LaneCode;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;

/** Cases with their matters and whose they are, in one statement whatever their number. */
@Repository
class RecoveryList {

    private static final int MOST = 200;
    private static final int FEW = 5;

    private static final String ROW = """
            select %s, %s, pt.given, pt.family, l.sender_name, l.sender_email,
                   (select count(*) from escalation.recovery_line n
                    where n.practice_id = c.practice_id and n.case_id = c.id and n.kind = 'promise-broken') as broken
            from escalation.recovery_case c
            join work.v_item m on m.practice_id = c.practice_id and m.id = c.work_item_id
            left join patient.v_patient_summary pt on pt.practice_id = m.practice_id and pt.id = m.patient_id
            left join lateral (
                select v.sender_name, v.sender_email from communication.v_last_contact v
                where v.practice_id = c.practice_id and v.issue_id = c.issue_id limit 1
            ) l on true
            """.formatted(RecoveryRepository.COLUMNS, MatterRepository.COLUMNS);

    private final JdbcClient database;

    RecoveryList(JdbcClient database) {
        this.database = database;
    }

    /** The ones nothing was learned from yet: open before closed, urgent first, the oldest first. */
    List<RecoveryRow> unlearned(Access access) {
        var seen = access.everyLane() ? "" : " and m.lane = any (:lanes::text[])";
        var asked =
                database.sql(ROW + "where c.learned_at is null" + seen + """
                         order by c.closed_at is not null, c.urgent_because is null, c.opened_at, c.id limit :most
                        """).param("most", MOST);
        return rows(access.everyLane() ? asked : asked.param("lanes", lanes(access)));
    }

    Optional<RecoveryRow> find(RecoveryId id) {
        return rows(database.sql(ROW + "where c.id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    /** Of the conversation or its patient: the open ones, and those closed since. */
    List<RecoveryRow> of(IssueId issue, Optional<PatientId> patient, Instant since) {
        return rows(database.sql(ROW + """
                        where (c.issue_id = :issue or m.patient_id = :patient::uuid)
                          and (c.closed_at is null or c.closed_at >= :since)
                        order by c.closed_at is not null, c.urgent_because is null, c.opened_at desc limit :few
                        """)
                .param("issue", issue.value())
                .param("patient", patient.map(PatientId::value).orElse(null))
                .param("since", Columns.at(since))
                .param("few", FEW));
    }

    List<RecoveryRow> of(PatientId patient, Instant since) {
        return rows(database.sql(ROW + """
                        where m.patient_id = :patient and (c.closed_at is null or c.closed_at >= :since)
                        order by c.closed_at is not null, c.urgent_because is null, c.opened_at desc limit :few
                        """)
                .param("patient", patient.value())
                .param("since", Columns.at(since))
                .param("few", FEW));
    }

    private static String[] lanes(Access access) {
        return access.lanes(Action.SEE).stream().map(LaneCode::value).toArray(String[]::new);
    }

    private static List<RecoveryRow> rows(StatementSpec statement) {
        return statement.query((row, number) -> read(row)).list();
    }

    private static RecoveryRow read(ResultSet row) throws SQLException {
        return new RecoveryRow(
                RecoveryRepository.read(row), MatterRepository.read(row), who(row), row.getInt("broken"));
    }

    private static Optional<String> who(ResultSet row) throws SQLException {
        var given = Columns.optionalText(row, "given");
        if (given.isPresent()) {
            return Optional.of((given.get() + " " + row.getString("family")).strip());
        }
        var name = Columns.optionalText(row, "sender_name");
        return name.isPresent() ? name : Columns.optionalText(row, "sender_email");
    }
}
