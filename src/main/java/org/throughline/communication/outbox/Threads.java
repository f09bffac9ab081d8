package org.throughline.communication.outbox;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.Channel;
import org.throughline.communication.IssueId;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.NotFound;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.PortalAccounts;
import org.throughline.platform.database.Columns;

/** What is known of a conversation when somebody answers in it. */
@Repository
class Threads {

    private final JdbcClient database;
    private final Patients patients;
    private final PortalAccounts accounts;

    Threads(JdbcClient database, Patients patients, PortalAccounts accounts) {
        this.database = database;
        this.patients = patients;
        this.accounts = accounts;
    }

    /**
     * A conversation with its last contact. Prints masked.
     *
     * @param lastChannel how it came
     * @param lastAddress the mail address it came from, or that its form gave
     * @param textedFrom the number that the last text of the conversation came from
     * @param faxedFrom the same of its last fax
     * @param account in the practice's portal that somebody last wrote from in the conversation
     */
    record Conversation(
            Optional<PatientId> patient,
            Optional<UUID> lastContact,
            Optional<Channel> lastChannel,
            Optional<String> lastAddress,
            Optional<String> textedFrom,
            Optional<String> faxedFrom,
            Optional<String> account,
            String subject) {

        @Override
        public String toString() {
            return "Conversation[masked]";
        }
    }

    Conversation of(IssueId issue) {
        return database.sql("""
                        select i.patient_id, c.id, c.channel, c.sender_email, c.subject, (
                            select t.sender_phone from communication.communication t
                            where t.practice_id = i.practice_id and t.issue_id = i.id and t.direction = 'in' and t.channel = 'sms'
                            order by t.at desc limit 1
                        ) as texted_from, (
                            select f.sender_phone from communication.communication f
                            where f.practice_id = i.practice_id and f.issue_id = i.id and f.direction = 'in' and f.channel = 'fax'
                            order by f.at desc limit 1
                        ) as faxed_from, (
                            select a.sender_account from communication.communication a
                            where a.practice_id = i.practice_id and a.issue_id = i.id and a.direction = 'in'
                              and a.channel = 'portal_message'
                            order by a.at desc limit 1
                        ) as account
                        from communication.issue i
                        left join lateral (
                            select m.id, m.channel, m.sender_email, m.subject from communication.communication m
                            where m.practice_id = i.practice_id and m.issue_id = i.id and m.direction = 'in'
                              and m.kind = 'message'
                            order by m.at desc limit 1
                        ) c on true
                        where i.id = :issue
                        """)
                .param("issue", issue.value())
                .query((row, number) -> new Conversation(
                        Columns.optionalId(row, "patient_id").map(PatientId::new),
                        Columns.optionalId(row, "id"),
                        Columns.optionalText(row, "channel").map(Channel::of),
                        Columns.optionalText(row, "sender_email"),
                        Columns.optionalText(row, "texted_from"),
                        Columns.optionalText(row, "faxed_from"),
                        Columns.optionalText(row, "account"),
                        Columns.optionalText(row, "subject").orElse("")))
                .optional()
                .orElseThrow(() -> new NotFound(issue.reference()));
    }

    /** Whoever wrote is answered where they wrote from; otherwise at what the patient has on file, but never by fax. */
    Optional<ContactPoint> recipient(Conversation thread, Channel channel) {
        if (channel == Channel.FAX) {
            return thread.faxedFrom().map(number -> new ContactPoint(ContactPoint.Kind.PHONE, number));
        }
        return switch (channel.addressedTo()) {
            case PHONE ->
                thread.textedFrom()
                        .map(number -> new ContactPoint(ContactPoint.Kind.PHONE, number))
                        .or(() -> thread.patient().flatMap(patients::textNumber));
            case PORTAL ->
                thread.account()
                        .flatMap(ContactPoint::portal)
                        .or(() -> thread.patient().flatMap(accounts::of));
            case EMAIL ->
                thread.lastAddress()
                        .flatMap(ContactPoint::email)
                        .or(() -> thread.patient().flatMap(patients::mailAddress));
        };
    }

    /** The code of why a channel reaches nobody. */
    static String unreachable(Channel channel) {
        return switch (channel) {
            case FAX -> "communication.no-number-for-faxes";
            case SMS, CALL, VOICEMAIL -> "communication.no-number-for-texts";
            case PORTAL_MESSAGE -> "communication.no-portal-account";
            case EMAIL, FORM, PORTAL -> "communication.no-mail-address";
        };
    }
}
