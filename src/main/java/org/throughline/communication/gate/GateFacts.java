package org.throughline.communication.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.communication.Reply;
import org.throughline.communication.gate.SendFacts.Consent;
import org.throughline.communication.gate.SendFacts.Kind;
import org.throughline.communication.line.Lines;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.Consents;
import org.throughline.patient.Evidence;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.Proxies;
import org.throughline.patient.RelatedPersonId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practices;
import org.throughline.screening.TextShape;

/** Gathers what decides about a message. */
@Repository
class GateFacts {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private static final String SINCE = """
            (
                select max(w.at) from communication.communication w
                where w.practice_id = :practice and w.issue_id = :issue and w.direction = 'in'
                  and (w.sender_phone = :to or w.sender_email = :to or w.sender_account = :to)
            ) as wrote_at,
            count(*) filter (where s.at > :day) as last_day, count(s.at) as last_week
            from (values (1)) as one(row)
            left join communication.communication s
                on s.practice_id = :practice and s.recipient = :to and s.channel = 'sms' and s.direction = 'out'
               and s.automatic and s.notice is null and s.at > :week and s.id is distinct from :own::uuid
               and s.status <> 'preparation'
            """;

    private final JdbcClient database;
    private final Lines lines;
    private final Consents consents;
    private final Practices practices;
    private final Patients patients;
    private final Addressees addressees;
    private final TextRuleRows rules;

    GateFacts(
            JdbcClient database,
            Lines lines,
            Consents consents,
            Practices practices,
            Patients patients,
            Addressees addressees,
            TextRuleRows rules) {
        this.database = database;
        this.lines = lines;
        this.consents = consents;
        this.practices = practices;
        this.patients = patients;
        this.addressees = addressees;
        this.rules = rules;
    }

    /**
     * A message as it would leave. Prints masked.
     *
     * @param own the message itself, where it is written already
     */
    record About(
            Kind kind,
            Channel channel,
            ContactPoint to,
            Consents.Purpose purpose,
            Optional<PatientId> patient,
            IssueId issue,
            String words,
            Optional<CommunicationId> own,
            Reply.Told told) {

        @Override
        public String toString() {
            return "About[" + kind + " " + channel + "]";
        }
    }

    /** A message that waits to leave, and that nobody else is about to send. */
    Optional<About> waiting(CommunicationId id, Instant now) {
        return database.sql("""
                        select c.id, c.channel, c.kind, c.notice, c.recipient, c.consent_purpose, c.patient_id, c.issue_id, c.body,
                               c.told_person_id, c.discloses
                        from communication.delivery d
                        join communication.communication c on c.practice_id = d.practice_id and c.id = d.communication_id
                        where d.communication_id = :id and d.state = 'ready' and d.next_try_at <= :now
                        for update of d skip locked
                        """)
                .param("id", id.value())
                .param("now", Columns.at(now))
                .query((row, number) -> about(row))
                .optional();
    }

    /** What is known about it; nobody ends the line or asks to be reached elsewhere meanwhile. */
    SendFacts locked(About about, Instant now) {
        var stopped = lines.lock(about.channel(), about.to());
        return facts(about, stopped, addressees.locked(about, now), now);
    }

    /** What is known about it for now. */
    SendFacts foreseen(About about, Instant now) {
        var stopped = lines.stopped(about.channel(), about.to());
        return facts(about, stopped, addressees.foreseen(about, now), now);
    }

    private SendFacts facts(About about, boolean stopped, SendFacts.Receiver receiver, Instant now) {
        var text = about.channel() == Channel.SMS;
        var zones = text
                ? QuietHours.zones(
                        about.to(), practices.get(CurrentPractice.get()).zone())
                : Set.<java.time.ZoneId>of();
        var consent = text || about.kind() == Kind.NOTICE ? consent(about) : Consent.NONE;
        var fitsOne = !text || TextShape.of(about.words()).fitsOne();
        return history(
                about,
                now,
                (wroteAt, sent) -> new SendFacts(
                        about.kind(),
                        about.channel(),
                        about.purpose(),
                        stopped,
                        consent,
                        wroteAt,
                        zones,
                        sent,
                        fitsOne,
                        about.channel() == Channel.FAX && ofAPatient(about.to()),
                        receiver));
    }

    private boolean ofAPatient(ContactPoint number) {
        return !patients.whoIs(Evidence.none().from(number)).ranked().isEmpty();
    }

    private interface Known {
        SendFacts with(Optional<Instant> wroteAt, SendFacts.Sent sent);
    }

    private SendFacts history(About about, Instant now, Known known) {
        var allowed = about.kind() == Kind.NOTICE ? rules.current() : TextRules.USUAL;
        return database.sql("select " + SINCE)
                .param("practice", CurrentPractice.get().value())
                .param("issue", about.issue().value())
                .param("to", about.to().value())
                .param("day", Columns.at(now.minus(DAY)))
                .param("week", Columns.at(now.minus(WEEK)))
                .param("own", about.own().map(CommunicationId::value).orElse(null))
                .query((row, number) -> known.with(
                        Columns.optionalInstant(row, "wrote_at"),
                        new SendFacts.Sent(row.getInt("last_day"), row.getInt("last_week"), allowed)))
                .single();
    }

    private Consent consent(About about) {
        var channel = switch (about.to().kind()) {
            case PHONE -> Consents.Channel.SMS;
            case EMAIL -> Consents.Channel.EMAIL;
            case PORTAL -> Consents.Channel.PORTAL;
        };
        var scope = new Consents.Scope(channel, about.purpose(), about.to());
        return about.patient().stream()
                .flatMap(patient -> consents.held(patient).stream())
                .filter(held -> held.scope().equals(scope))
                .findFirst()
                .map(held -> held.granted() ? Consent.GIVEN : Consent.TAKEN_BACK)
                .orElse(Consent.NONE);
    }

    private static About about(ResultSet row) throws SQLException {
        var channel = Channel.of(row.getString("channel"));
        var to = row.getString("recipient");
        return new About(
                kind(row),
                channel,
                new ContactPoint(channel.addressedTo(), to),
                Consents.Purpose.valueOf(row.getString("consent_purpose")),
                Columns.optionalId(row, "patient_id").map(PatientId::new),
                new IssueId(Columns.id(row, "issue_id")),
                row.getString("body"),
                Optional.of(new CommunicationId(Columns.id(row, "id"))),
                new Reply.Told(
                        Columns.optionalId(row, "told_person_id").map(RelatedPersonId::new),
                        Proxies.Scope.valueOf(row.getString("discloses"))));
    }

    private static Kind kind(ResultSet row) throws SQLException {
        if (row.getString("kind").equals("reply")) {
            return Kind.REPLY;
        }
        return Columns.optionalText(row, "notice")
                .map(notice -> Kind.valueOf(notice.toUpperCase(java.util.Locale.ROOT)))
                .orElse(Kind.NOTICE);
    }
}
