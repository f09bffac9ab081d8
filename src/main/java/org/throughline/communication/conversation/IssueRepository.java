package org.throughline.communication.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;

/** Conversations as rows of {@code communication.issue}. */
@Repository
class IssueRepository {

    private final JdbcClient database;

    IssueRepository(JdbcClient database) {
        this.database = database;
    }

    /** A conversation of a contact that nobody could read yet. */
    IssueId openUnread(CommunicationId communication, Instant at) {
        return database.sql("""
                        with opened as (
                            insert into communication.issue (opened_at, last_contact_at) values (:at, :at) returning id
                        )
                        update communication.communication c set issue_id = opened.id
                        from opened where c.id = :id
                        returning opened.id
                        """)
                .param("id", communication.value())
                .param("at", Columns.at(at))
                .query((row, number) -> new IssueId(Columns.id(row, "id")))
                .single();
    }

    /** Those of a patient, the one that was heard of last first. */
    List<IssueId> of(PatientId patient) {
        return database.sql(
                        "select id from communication.issue where patient_id = :patient order by last_contact_at desc, id")
                .param("patient", patient.value())
                .query((row, number) -> new IssueId(Columns.id(row, "id")))
                .list();
    }

    void link(IssueId issue, Optional<PatientId> patient) {
        database.sql("""
                        with linked as (
                            update communication.issue set patient_id = :patient, version = version + 1
                            where id = :issue returning id
                        )
                        update communication.communication c set patient_id = :patient
                        from linked where c.issue_id = linked.id
                        """)
                .param("issue", issue.value())
                .param("patient", patient.map(PatientId::value).orElse(null))
                .update();
    }

    int answersIn(IssueId issue) {
        return database.sql("select count(*) as answers from communication.v_reply where issue_id = :issue")
                .param("issue", issue.value())
                .query((row, number) -> row.getInt("answers"))
                .single();
    }
}
