package org.throughline.communication.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.ConversationEntry.FlaggedWords;
import org.throughline.communication.IssueId;
import org.throughline.communication.ReadContact;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;
import org.throughline.screening.Screened;
import tools.jackson.databind.json.JsonMapper;

/** What was read of a contact and found in its words, kept in its row beside the bytes when it goes into its conversation. */
@Repository
class ContactFiling {

    private static final String READ = """
            channel = :channel, kind = :kind, language = :language, subject = :subject, body = :body, quoted = :quoted,
            sender_name = :name, sender_phone = :phone, sender_email = :email, sender_account = :account, in_response_to = :answers,
            needs_eyes = :eyes, tier = :tier, findings = :findings::jsonb
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    ContactFiling(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Into a conversation of its own, which is opened for it. */
    IssueId open(ReadContact contact, Optional<PatientId> patient, Screened screened) {
        var statement = database.sql("""
                        with opened as (
                            insert into communication.issue (patient_id, opened_at, last_contact_at)
                            values (:patient, :at, :at) returning id, patient_id
                        )
                        update communication.communication c
                        set issue_id = opened.id, patient_id = opened.patient_id,
                        """ + READ + "from opened where c.id = :id returning opened.id")
                .param("patient", patient.map(PatientId::value).orElse(null))
                .param("at", Columns.at(contact.at()));
        return read(statement, contact, screened)
                .query((row, number) -> new IssueId(Columns.id(row, "id")))
                .single();
    }

    /** Into a conversation that there is: one statement for both rows, as this stands in the way of every arrival. */
    void file(ReadContact contact, IssueId issue, Screened screened) {
        var statement = database.sql("""
                        with filed as (
                            update communication.communication c
                            set issue_id = i.id, patient_id = i.patient_id,
                        """ + READ + """
                            from communication.issue i where c.id = :id and i.id = :issue returning c.at
                        )
                        update communication.issue i set last_contact_at = greatest(i.last_contact_at, filed.at)
                        from filed where i.id = :issue
                        """).param("issue", issue.value());
        read(statement, contact, screened).update();
    }

    private StatementSpec read(StatementSpec statement, ReadContact contact, Screened screened) {
        var said = contact.said();
        var sender = contact.sender();
        return statement
                .param("id", contact.id().value())
                .param("channel", contact.channel().code())
                .param("kind", contact.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .param(
                        "language",
                        said.language()
                                .or(() -> spoken(screened))
                                .map(Language::code)
                                .orElse(null))
                .param("subject", said.subject())
                .param("body", said.text())
                .param("quoted", said.quoted())
                .param("name", sender.name().orElse(null))
                .param("phone", sender.phone().map(ContactPoint::value).orElse(null))
                .param("email", sender.email().map(ContactPoint::value).orElse(null))
                .param("account", sender.account().map(ContactPoint::value).orElse(null))
                .param("answers", contact.answers().map(CommunicationId::value).orElse(null))
                .param("eyes", contact.needsEyes().isEmpty() ? null : String.join(" ", contact.needsEyes()))
                .param("tier", screened.tier().name())
                .param("findings", json.writeValueAsString(flagged(screened)));
    }

    private static Optional<Language> spoken(Screened screened) {
        return Optional.of(screened.language()).filter(found -> !found.equals(Language.UNKNOWN));
    }

    private static List<FlaggedWords> flagged(Screened screened) {
        return screened.matches().stream()
                .map(match -> new FlaggedWords(
                        match.start(), match.end(), match.rule(), match.tier().name()))
                .toList();
    }
}
