package org.throughline.communication.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.ConversationEntry.FlaggedWords;
import org.throughline.communication.IssueId;
import org.throughline.kernel.Language;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;
import org.throughline.screening.Screened;
import tools.jackson.databind.json.JsonMapper;

/** Conversations as rows of {@code communication.issue}. */
@Repository
class IssueRepository {

    private final JdbcClient database;
    private final JsonMapper json;

    IssueRepository(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    IssueId open(Optional<PatientId> patient, Instant at) {
        return database.sql("""
                        insert into communication.issue (patient_id, opened_at, last_contact_at)
                        values (:patient, :at, :at) returning id
                        """)
                .param("patient", patient.map(PatientId::value).orElse(null))
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

    /** One statement for both rows: this stands in the way of every arrival. */
    void file(CommunicationId communication, IssueId issue, Screened screened) {
        database.sql("""
                        with filed as (
                            update communication.communication c
                            set issue_id = :issue, patient_id = i.patient_id, language = coalesce(c.language, :language),
                                tier = :tier, findings = :findings::jsonb
                            from communication.issue i
                            where c.id = :id and i.id = :issue
                            returning c.at
                        )
                        update communication.issue i set last_contact_at = greatest(i.last_contact_at, filed.at)
                        from filed where i.id = :issue
                        """)
                .param("id", communication.value())
                .param("issue", issue.value())
                .param("language", language(screened).orElse(null))
                .param("tier", screened.tier().name())
                .param("findings", json.writeValueAsString(flagged(screened)))
                .update();
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

    private static Optional<String> language(Screened screened) {
        return Optional.of(screened.language())
                .filter(found -> !found.equals(Language.UNKNOWN))
                .map(Language::code);
    }

    private static List<FlaggedWords> flagged(Screened screened) {
        return screened.matches().stream()
                .map(match -> new FlaggedWords(
                        match.start(), match.end(), match.rule(), match.tier().name()))
                .toList();
    }
}
