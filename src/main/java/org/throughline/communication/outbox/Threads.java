package org.throughline.communication.outbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.Channel;
import org.throughline.communication.IssueId;
import org.throughline.communication.Reply;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.NotFound;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.PortalAccounts;
import org.throughline.patient.Proxies;
import org.throughline.patient.ReachRequests;
import org.throughline.patient.RelatedPersonId;
import org.throughline.platform.database.Columns;

/** What is known of a conversation when somebody answers in it. */
@Repository
class Threads {

    private final JdbcClient database;
    private final Patients patients;
    private final PortalAccounts accounts;
    private final ReachRequests requests;
    private final Proxies proxies;

    Threads(JdbcClient database, Patients patients, PortalAccounts accounts, ReachRequests requests, Proxies proxies) {
        this.database = database;
        this.patients = patients;
        this.accounts = accounts;
        this.requests = requests;
        this.proxies = proxies;
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

    /**
     * Where an answer goes.
     *
     * @param elsewhere whether the patient wrote from a place where they asked not to be reached
     */
    record Recipient(Optional<ContactPoint> to, boolean elsewhere) {}

    /** Somebody who speaks for the patient is told where they said; for the rest see {@link #recipient(Conversation, Channel)}. */
    Recipient recipient(Conversation thread, Channel channel, Reply.Told told) {
        return told.proxy()
                .map(proxy -> new Recipient(pointOf(proxy, thread, channel), false))
                .orElseGet(() -> recipient(thread, channel));
    }

    private Optional<ContactPoint> pointOf(RelatedPersonId chosen, Conversation thread, Channel channel) {
        return thread.patient().map(proxies::of).orElse(List.of()).stream()
                .filter(proxy -> proxy.id().equals(chosen))
                .flatMap(proxy -> proxy.points().stream())
                .filter(point -> point.kind() == channel.addressedTo())
                .findFirst();
    }

    /**
     * Whoever wrote is answered where they wrote from, unless the patient asked to be reached elsewhere (INV-34); otherwise at what
     * the patient has on file, but never by fax.
     */
    private Recipient recipient(Conversation thread, Channel channel) {
        var wrote = wroteFrom(thread, channel);
        var reach = thread.patient().map(requests::of).orElse(ReachRequests.Reach.ANYWHERE);
        if (channel == Channel.FAX || wrote.filter(reach::allows).isPresent()) {
            return new Recipient(wrote, false);
        }
        var onFile =
                thread.patient().flatMap(patient -> onFile(patient, channel)).filter(reach::allows);
        return new Recipient(onFile.or(() -> wrote), wrote.isPresent() && onFile.isPresent());
    }

    private static Optional<ContactPoint> wroteFrom(Conversation thread, Channel channel) {
        if (channel == Channel.FAX) {
            return thread.faxedFrom().map(number -> new ContactPoint(ContactPoint.Kind.PHONE, number));
        }
        return switch (channel.addressedTo()) {
            case PHONE -> thread.textedFrom().map(number -> new ContactPoint(ContactPoint.Kind.PHONE, number));
            case PORTAL -> thread.account().flatMap(ContactPoint::portal);
            case EMAIL -> thread.lastAddress().flatMap(ContactPoint::email);
        };
    }

    private Optional<ContactPoint> onFile(PatientId patient, Channel channel) {
        return switch (channel.addressedTo()) {
            case PHONE -> patients.textNumber(patient);
            case PORTAL -> accounts.of(patient);
            case EMAIL -> patients.mailAddress(patient);
        };
    }

    /** The code of why a channel reaches nobody in the conversation; a patient who asked to be reached elsewhere has an address. */
    String unreachable(Conversation thread, Channel channel) {
        var onlyElsewhere = channel != Channel.FAX
                && thread.patient()
                        .map(requests::of)
                        .filter(ReachRequests.Reach::runs)
                        .isPresent();
        return onlyElsewhere ? "gate.only-elsewhere" : unreachable(channel);
    }

    /** The code of why a channel reaches nobody. */
    private static String unreachable(Channel channel) {
        return switch (channel) {
            case FAX -> "communication.no-number-for-faxes";
            case SMS, CALL, VOICEMAIL -> "communication.no-number-for-texts";
            case PORTAL_MESSAGE -> "communication.no-portal-account";
            case EMAIL, FORM, PORTAL -> "communication.no-mail-address";
        };
    }
}
