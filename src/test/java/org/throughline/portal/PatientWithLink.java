package org.throughline.portal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Reply;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.Languages;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.portal.link.PageLinkDesk;
import org.throughline.portal.link.Secret;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.WorkItem;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;

/** Ana, who writes Spanish, in a clinic of her own; Lucía holds her question and answers it. */
public final class PatientWithLink {

    public static final LocalDate BORN = LocalDate.of(1985, 3, 4);
    public static final String GIVEN = "Anaximandra";
    public static final String FAMILY = "Quetzalcoa";
    public static final String QUESTION = "¿Ya llegó mi referencia al consultorio de Xochimilco?";
    public static final LaneCode REFERRALS = new LaneCode("referrals");
    public static final LaneCode CALLBACKS = new LaneCode("callbacks");

    private final SmallClinic clinics;
    private final Patients patients;
    private final Communications communications;
    private final WorkQueue queue;
    private final ReplyDesk replies;
    private final PageLinkDesk links;

    PatientWithLink(
            SmallClinic clinics,
            Patients patients,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            PageLinkDesk links) {
        this.clinics = clinics;
        this.patients = patients;
        this.communications = communications;
        this.queue = queue;
        this.replies = replies;
        this.links = links;
    }

    /** The clinic, its assistant and the question of its patient, in the assistant's hands. */
    public record Case(PracticeId practice, Access lucia, PatientId patient, WorkItem item) {}

    public Case open() {
        return open(clinics.open());
    }

    public Case open(PracticeId practice) {
        return open(practice, ana().born(BORN));
    }

    /** A patient as on file, without what a test leaves out. */
    public static NewPatient ana() {
        return NewPatient.named(new HumanName(GIVEN, FAMILY))
                .reachableAt(
                        ContactPoint.phone("(312) 555-0142", "US").orElseThrow(),
                        ContactPoint.email("ana.q@mail.example").orElseThrow())
                .speaking(Languages.both(Language.SPANISH));
    }

    public Case open(PracticeId practice, NewPatient patient) {
        var lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", REFERRALS, CALLBACKS));
        return CurrentPractice.within(practice, () -> {
            var ana = patients.register(lucia, REFERRALS, patient);
            communications.receive(contact());
            var item = queue.takeNext(lucia).orElseThrow().item();
            return new Case(practice, lucia, ana, item);
        });
    }

    private static IncomingContact contact() {
        var raw = """
                {"name": "%s %s", "birthDate": "%s", "phone": "(312) 555-0142", "email": "ana.q@mail.example", "language": "es", "lane": "referrals", "text": "%s"}
                """.formatted(GIVEN, FAMILY, BORN, QUESTION).getBytes(StandardCharsets.UTF_8);
        return new IncomingContact(
                Channel.FORM,
                "form",
                UUID.randomUUID().toString(),
                raw,
                "application/json",
                org.throughline.testing.MutableClock.TUESDAY_TEN);
    }

    public Secret link(Case of) {
        return CurrentPractice.within(
                of.practice(), () -> links.make(of.lucia(), of.item().id()));
    }

    /** The four parts, with the next update at two in the afternoon. */
    public void answer(Case of) {
        var text = new Reply.Text.Update(
                "Recibimos su pregunta.",
                "Revisamos si llegó la referencia.",
                "Díganos qué días le quedan mejor.",
                "Le escribimos hoy antes de las dos.",
                org.throughline.testing.MutableClock.TUESDAY_TEN.plusSeconds(4 * 3600));
        CurrentPractice.run(of.practice(), () -> {
            var current = queue.claim(of.lucia(), of.item().id());
            replies.send(
                    of.lucia(),
                    new Seen(current.id(), current.standing().version()),
                    new ReplyDesk.Answer(Channel.EMAIL, Language.SPANISH, text));
        });
    }

    /** Puts the patient among the beans of a test. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Filed {

        @Bean
        PatientWithLink patientWithLink(
                SmallClinic clinics,
                Patients patients,
                Communications communications,
                WorkQueue queue,
                ReplyDesk replies,
                PageLinkDesk links) {
            return new PatientWithLink(clinics, patients, communications, queue, replies, links);
        }
    }
}
