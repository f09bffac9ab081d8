package org.throughline.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.PatientConversations;
import org.throughline.communication.Reply;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.patient.Evidence;
import org.throughline.patient.Languages;
import org.throughline.patient.NewPatient;
import org.throughline.patient.Patients;
import org.throughline.patient.Recognition;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.portal.link.PageLinkDesk;
import org.throughline.portal.link.Secret;
import org.throughline.practice.Practice;
import org.throughline.practice.Practices;
import org.throughline.work.NextSteps;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.State;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import tools.jackson.databind.json.JsonMapper;

/** A patient of the demo whose matter waits for her answer, and a link to her page for whoever looks around. */
@Service
@Profile("demo")
class DemoNextStep {

    static final LocalDate BORN = LocalDate.of(1979, 6, 15);

    private static final LaneCode REFERRALS = new LaneCode("referrals");
    private static final HumanName TERESA = new HumanName("Teresa", "Villalobos");
    private static final ContactPoint MAIL =
            ContactPoint.email("teresa.villalobos@mail.example").orElseThrow();
    private static final ContactPoint PHONE =
            ContactPoint.phone("(312) 555-0163", "US").orElseThrow();

    private final Patients patients;
    private final Communications communications;
    private final PatientConversations conversations;
    private final WorkQueue queue;
    private final ReplyDesk replies;
    private final NoteDesk notes;
    private final NextSteps matters;
    private final PageLinkDesk links;
    private final Practices practices;
    private final People people;
    private final Authorization authorization;
    private final JsonMapper json;
    private final Clock clock;
    private final AtomicReference<Optional<Secret>> made = new AtomicReference<>(Optional.empty());

    DemoNextStep(
            Patients patients,
            Communications communications,
            PatientConversations conversations,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            NextSteps matters,
            PageLinkDesk links,
            Practices practices,
            People people,
            Authorization authorization,
            JsonMapper json,
            Clock clock) {
        this.patients = patients;
        this.communications = communications;
        this.conversations = conversations;
        this.queue = queue;
        this.replies = replies;
        this.notes = notes;
        this.matters = matters;
        this.links = links;
        this.practices = practices;
        this.people = people;
        this.authorization = authorization;
        this.json = json;
        this.clock = clock;
    }

    /** Within the practice: asked this morning, answered by the assistant, and waiting for the patient since. */
    void begin(PersonId manager, PersonId assistant) {
        var now = clock.instant();
        patients.register(
                authorization.of(manager).orElseThrow(),
                REFERRALS,
                NewPatient.named(TERESA)
                        .born(BORN)
                        .reachableAt(PHONE, MAIL)
                        .speaking(Languages.both(Language.SPANISH)));
        communications.receive(contact(now.minus(Duration.ofMinutes(48))));
        var access = authorization.of(assistant).orElseThrow();
        var item = item().orElseThrow();
        LookAgain.at(() -> replies.send(access, seen(access, item), answer(now)));
        var fields = new Note.Fields(
                "¿Ya llegó la referencia al cardiólogo?",
                "Full name and date of birth",
                "Checked the referral inbox; asked the patient for days",
                "Lucía confirms the visit once the days are known",
                "Written answer",
                "None needed");
        var note = new NoteDesk.Written(fields, Map.of(), Note.ClinicalQuestion.NO, "answered");
        LookAgain.at(() -> notes.waitFor(access, seen(access, item), note, State.WAITING_PATIENT));
    }

    /** The path of her page; made anew at each start, because nobody keeps what opens it. */
    Optional<String> path() {
        return made.updateAndGet(known -> known.or(this::make)).map(secret -> "/n/" + secret.value());
    }

    private Optional<Secret> make() {
        return practices
                .bySlug("riverside")
                .map(Practice::id)
                .flatMap(practice -> CurrentPractice.<Optional<Secret>, RuntimeException>within(
                        practice, () -> item().flatMap(this::make)));
    }

    private Optional<Secret> make(WorkItemId item) {
        return people.all().stream()
                .filter(colleague -> colleague.name().given().equals("Lucía"))
                .map(Colleague::id)
                .flatMap(lucia -> authorization.of(lucia).stream())
                .filter(access -> links.missing(access, item).isEmpty())
                .map(access -> links.make(access, item))
                .findFirst();
    }

    private Optional<WorkItemId> item() {
        var evidence = Evidence.none().from(MAIL).named(TERESA.full()).born(BORN);
        return patients.whoIs(evidence) instanceof Recognition.OnePatient one
                ? conversations.of(one.patient()).stream()
                        .flatMap(issue -> matters.of(issue, new WorkItemId(issue.value())).stream())
                        .map(matter -> matter.item())
                        .findFirst()
                : Optional.empty();
    }

    private Seen seen(Access access, WorkItemId item) {
        var current = queue.claim(access, item);
        return new Seen(current.id(), current.standing().version());
    }

    private IncomingContact contact(Instant at) {
        var form = Map.of(
                "name", TERESA.full(),
                "birthDate", BORN.toString(),
                "email", MAIL.value(),
                "phone", PHONE.value(),
                "language", "es",
                "lane", "referrals",
                "text", "¿Ya llegó la referencia al cardiólogo? No sé qué hago ahora.");
        var raw = json.writeValueAsString(form).getBytes(StandardCharsets.UTF_8);
        return new IncomingContact(
                Channel.FORM, "request-form", UUID.randomUUID().toString(), raw, "application/json", at);
    }

    private static ReplyDesk.Answer answer(Instant now) {
        var text = new Reply.Text.Update(
                "Recibimos su pregunta.",
                "La referencia llegó y está completa.",
                "Díganos qué días le quedan mejor.",
                "Le confirmamos la cita.",
                now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(6)));
        var because = new ReplyDesk.Basis("The office confirmed it", Optional.empty(), Optional.empty());
        return new ReplyDesk.Answer(Channel.EMAIL, Language.SPANISH, text, because);
    }
}
