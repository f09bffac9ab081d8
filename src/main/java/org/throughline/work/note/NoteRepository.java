package org.throughline.work.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.IssueId;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.playbook.Moment;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.work.WorkItemId;
import tools.jackson.databind.json.JsonMapper;

/** Notes as rows; an amended note is a new row, never an overwritten one. */
@Repository
class NoteRepository {

    private final JdbcClient database;
    private final JsonMapper json;

    NoteRepository(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps the note with the version of the moment that shaped it. */
    void add(Note note, Map<String, String> extra, Optional<Playbook.InForce> standing) {
        var fields = note.fields();
        database.sql("""
                        insert into work.note (work_item_id, patient_request, verified_details, action_taken,
                            promised_follow_up, contact_attempt, escalation_status, clinical_question, close_code,
                            written_by, written_at, moment, moment_version, extra)
                        values (:item, :request, :verified, :action, :followUp, :attempt, :escalation, :clinical, :code,
                            :by, :at, :moment, :version, :extra::jsonb)
                        """)
                .param("item", note.item().value())
                .param("request", fields.patientRequest())
                .param("verified", fields.verifiedDetails())
                .param("action", fields.actionTaken())
                .param("followUp", fields.promisedFollowUp())
                .param("attempt", fields.contactAttempt())
                .param("escalation", fields.escalationStatus())
                .param("clinical", note.clinicalQuestion().code())
                .param("code", note.closeCode())
                .param("by", note.by().value())
                .param("at", Columns.at(note.at()))
                .param(
                        "moment",
                        standing.map(Playbook.InForce::moment)
                                .map(Moment::code)
                                .map(MomentCode::value)
                                .orElse(null))
                .param("extra", json.writeValueAsString(extra))
                .param("version", standing.map(Playbook.InForce::number).orElse(null))
                .update();
    }

    List<Note> of(Collection<IssueId> issues) {
        return database.sql("""
                        select n.work_item_id, n.patient_request, n.verified_details, n.action_taken, n.promised_follow_up,
                               n.contact_attempt, n.escalation_status, n.clinical_question, n.close_code, n.written_by,
                               n.written_at
                        from work.note n
                        join work.work_item w on w.practice_id = n.practice_id and w.id = n.work_item_id
                        where w.issue_id = any (:issues::uuid[]) order by n.id
                        """)
                .param("issues", issues.stream().map(IssueId::value).toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    private static Note read(ResultSet row) throws SQLException {
        return new Note(
                new WorkItemId(Columns.id(row, "work_item_id")),
                new Note.Fields(
                        row.getString("patient_request"),
                        row.getString("verified_details"),
                        row.getString("action_taken"),
                        row.getString("promised_follow_up"),
                        row.getString("contact_attempt"),
                        row.getString("escalation_status")),
                Note.ClinicalQuestion.valueOf(row.getString("clinical_question").toUpperCase(Locale.ROOT)),
                row.getString("close_code"),
                new PersonId(Columns.id(row, "written_by")),
                Columns.instant(row, "written_at"));
    }
}
