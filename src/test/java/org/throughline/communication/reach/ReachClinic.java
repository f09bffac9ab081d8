package org.throughline.communication.reach;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.IssueId;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.Reply;
import org.throughline.communication.ReplyWays;
import org.throughline.communication.ReplyWays.Way;
import org.throughline.communication.TextContact;
import org.throughline.communication.line.TextIntake;
import org.throughline.communication.outbox.OutboxClock;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.Consents;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.ReachRequests;
import org.throughline.patient.ReachRequests.Asked;
import org.throughline.patient.ReachRequests.Wish;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** A clinic whose patients write by text and by form, with the few steps that tests of whom it reaches where share. */
record ReachClinic(BeanFactory house, PracticeId practice, Access lucia, String number) {

    static final LaneCode BACKUP = new LaneCode("front_desk_backup");
    private static final AtomicInteger NUMBERS = new AtomicInteger(4000);

    static ReachClinic open(BeanFactory house) {
        house.getBean(MutableClock.class).set(MutableClock.TUESDAY_TEN);
        var clinics = house.getBean(SmallClinic.class);
        var practice = clinics.open();
        var lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", BACKUP));
        var number = "+1312557" + NUMBERS.incrementAndGet();
        var addresses = house.getBean(PracticeAddresses.class);
        addresses.open(new ContactPoint(ContactPoint.Kind.PHONE, number), practice);
        addresses.open(mail("desk" + number.substring(1) + "@riverside.example"), practice);
        return new ReachClinic(house, practice, lucia, number);
    }

    static ContactPoint phone() {
        return new ContactPoint(ContactPoint.Kind.PHONE, "+1312558" + NUMBERS.incrementAndGet());
    }

    static ContactPoint mail(String address) {
        return ContactPoint.email(address).orElseThrow();
    }

    <T> T the(Class<T> bean) {
        return house.getBean(bean);
    }

    Instant now() {
        return the(MutableClock.class).instant();
    }

    <T> T within(Supplier<T> step) {
        return CurrentPractice.within(practice, step::get);
    }

    void run(Runnable step) {
        CurrentPractice.run(practice, step);
    }

    PatientId patient(String given, ContactPoint... points) {
        var named = NewPatient.named(new HumanName(given, "Morales")).reachableAt(points);
        return within(() -> the(Patients.class).register(lucia, BACKUP, named));
    }

    void agreesToTexts(PatientId patient, ContactPoint number) {
        var scope = new Consents.Scope(Consents.Channel.SMS, Consents.Purpose.ADMIN, number);
        var given = new Consents.Given(scope, Consents.Basis.VERBAL, patient.reference());
        run(() -> the(Consents.class).grant(lucia, BACKUP, patient, given));
    }

    void asks(PatientId patient, Wish wish, ContactPoint point) {
        run(() -> the(ReachRequests.class).ask(lucia, BACKUP, patient, asked(wish, point)));
    }

    static Asked asked(Wish wish, ContactPoint point) {
        return new Asked(
                wish, point, ReachRequests.AskedBy.PATIENT, Consents.Basis.WRITTEN, "the letter is in the chart");
    }

    void endsAll(PatientId patient) {
        run(() -> the(ReachRequests.class).history(patient).stream()
                .filter(kept -> kept.endedAt().isEmpty())
                .forEach(kept -> the(ReachRequests.class).end(lucia, BACKUP, patient, kept.id())));
    }

    /** A text opens or goes on with a conversation. */
    IssueId texts(ContactPoint from, String words) {
        var text = new TextContact(UUID.randomUUID().toString(), from.value(), number, words, 0, Map.of());
        run(() -> the(TextIntake.class).receive(text, now()));
        return lastIssue();
    }

    IssueId writes(ContactPoint mail, String words) {
        var form = """
                {"name": "Ana Morales", "email": "%s", "language": "en", "lane": "front_desk_backup", "text": "%s"}
                """.formatted(mail.value(), words);
        run(() -> the(Communications.class)
                .receive(new IncomingContact(
                        Channel.FORM,
                        "form",
                        UUID.randomUUID().toString(),
                        form.getBytes(StandardCharsets.UTF_8),
                        "application/json",
                        now())));
        return lastIssue();
    }

    private IssueId lastIssue() {
        return new IssueId(UUID.fromString(answers("""
                select issue_id::text as answer from communication.communication
                where direction = 'in' order by at desc, id desc limit 1
                """).getFirst()));
    }

    /** It is known whose conversation it is. */
    void isOf(PatientId patient, IssueId issue) {
        clinics().within(practice, () -> the(Communications.class).link(issue, Optional.of(patient)));
    }

    List<Way> ways(IssueId issue, Reply.Told told) {
        return within(() -> the(ReplyWays.class).of(issue, Consents.Purpose.ADMIN, told, now()));
    }

    Way way(Channel channel, IssueId issue, Reply.Told told) {
        return ways(issue, told).stream()
                .filter(way -> way.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    CommunicationId replies(IssueId issue, Channel channel, String words, Reply.Told told) {
        var reply = new Reply(
                issue,
                channel,
                Language.ENGLISH,
                new Reply.Text.FinalAnswer(words),
                Consents.Purpose.ADMIN,
                Optional.empty(),
                told);
        var written = new AtomicReference<CommunicationId>();
        clinics().within(practice, () -> written.set(the(Communications.class).reply(lucia, reply, now())));
        return written.get();
    }

    /** What the outbox does by itself. */
    void sweep() {
        OutboxClock.sweep(house, practice);
    }

    List<String> states() {
        return answers("""
                select d.state || coalesce(' ' || d.reason, '') as answer from communication.delivery d order by d.communication_id
                """);
    }

    List<String> answers(String question) {
        return clinics().answers(practice, question);
    }

    SmallClinic clinics() {
        return the(SmallClinic.class);
    }
}
