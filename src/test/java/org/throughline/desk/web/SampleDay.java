package org.throughline.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.communication.Reply;
import org.throughline.communication.web.ThreadView;
import org.throughline.patient.web.StripView;
import org.throughline.platform.web.WebHouse;
import org.throughline.playbook.web.CardView;
import org.throughline.portal.web.LinkView;
import org.throughline.work.web.ItemView;
import org.throughline.work.web.NoteView;
import org.throughline.work.web.QueueView;
import org.throughline.work.web.ReplyView;

/** One afternoon of an assistant, in the language she reads; all people are invented. */
final class SampleDay {

    private final boolean spanish;

    SampleDay(String language) {
        this.spanish = language.equals("es");
    }

    QueueView queue() {
        return new QueueView(
                say("Referrals and documents", "Referencias y documentos"),
                List.of(
                        tab("mine", 6, true),
                        tab("lane", 23, false),
                        tab("promises", 9, false),
                        tab("waiting", 4, false)),
                Stream.concat(promised(), waiting()).toList(),
                "/next");
    }

    private Stream<QueueView.Row> promised() {
        return Stream.of(
                row(
                        "Denise Howard",
                        null,
                        say("Callback promised · missed call", "Llamada prometida · no contestamos"),
                        "12:40",
                        false,
                        QueueView.Mark.BROKEN_PROMISE),
                row(
                        "Ana Morales",
                        "es",
                        say("Referral status · cardiology", "Estado de referencia · cardiología"),
                        "13:30",
                        true,
                        QueueView.Mark.CLINICAL),
                row(
                        "Tom Okafor",
                        null,
                        say("Insurance card missing · intake", "Falta tarjeta del seguro · ingreso"),
                        "14:00",
                        true));
    }

    private Stream<QueueView.Row> waiting() {
        return Stream.of(
                waiting(
                        "Mei-Ling Chen",
                        null,
                        say("Portal message · records request", "Mensaje del portal · expediente"),
                        42),
                waiting(
                        "Carlos Rivas",
                        "es",
                        say("Intake form · subscriber birth date", "Formulario · fecha de nacimiento del titular"),
                        65),
                waiting(
                        null,
                        null,
                        say(
                                "Voicemail · (555) 014-2231 · 2 possible matches",
                                "Mensaje de voz · (555) 014-2231 · 2 posibles"),
                        80,
                        QueueView.Mark.NOT_SCANNED));
    }

    ItemView item() {
        return new ItemView(
                "R-1042",
                say("Asked whether the referral arrived", "Preguntó si llegó la referencia"),
                at("2026-11-17", "12:41"),
                "Lucía P.",
                say("Offer cardiology times", "Ofrecer horarios de cardiología"),
                at("2026-11-17", "13:30"),
                say("she wrote in the portal", "escribió en el portal"),
                say("your promise is due at 1:30 pm", "su promesa vence a la 1:30 p. m."),
                List.of(),
                new ItemView.Parts(
                        "/strip", "/recovery", "/thread", "/reply", "/card", "/escalation", "/next-step", null));
    }

    /** She was sent her page, has opened it, and reads it in Spanish. */
    LinkView link() {
        var sent = new LinkView.Row(
                LinkView.Standing.OPENED,
                "Lucía P.",
                at("2026-11-17", "12:50"),
                "sms",
                at("2026-11-17", "13:02"),
                null,
                "es",
                "/revoke");
        return new LinkView(
                "/link", true, null, null, List.of(new LinkView.Way("SMS", "sms", "message")), List.of(sent));
    }

    ThreadView thread() {
        return new SampleThread(spanish).view();
    }

    ReplyView reply(List<String> refusals) {
        return new ReplyView(
                new ReplyView.Addresses("/reply", "/send", "/draft", "/check", "/call"),
                7,
                ReplyView.Kind.UPDATE,
                new ReplyView.Words(
                        "Su referencia al cardiólogo llegó hoy.",
                        "El consultorio del Dr. Kim está revisando horarios.",
                        "Díganos qué días le quedan mejor la próxima semana.",
                        "Le confirmamos la cita antes de mañana a las 4:00 p. m."),
                new ReplyView.Ways(
                        List.of(
                                new ReplyView.Channel("portal", "device-laptop", true, null),
                                new ReplyView.Channel("text", "message", false, say("receipt only", "solo acuse")),
                                new ReplyView.Channel("call", "phone", false, null)),
                        List.of(),
                        List.of(),
                        refusals),
                new ReplyView.Template(
                        say("Referral received, ready to schedule", "Referencia recibida, lista para agendar"),
                        Optional.of(new Reply.Template("referral_status", 4)),
                        Optional.of(new Reply.Template("referral_status", 4)),
                        true),
                List.of(new ReplyView.Side("es", true, true), new ReplyView.Side("en", false, true)),
                List.of(
                        new ReplyView.Window("2026-11-18T22:00:00Z", at("2026-11-18", "16:00"), true),
                        new ReplyView.Window("2026-11-19T18:00:00Z", at("2026-11-19", "12:00"), false)),
                List.of(
                        new ReplyView.Check(ReplyView.State.PASSED, say("Says what happens next", "Dice qué sigue")),
                        new ReplyView.Check(
                                ReplyView.State.PASSED, say("Plain language, grade 5", "Lenguaje sencillo, grado 5")),
                        new ReplyView.Check(ReplyView.State.PASSED, say("Inside the boundary", "Dentro del límite"))),
                "",
                List.of(),
                null,
                List.of(say("name", "nombre"), say("phone", "teléfono")),
                receivers());
    }

    private List<ReplyView.Receiver> receivers() {
        return List.of(
                new ReplyView.Receiver("", say("The patient", "Paciente"), true),
                new ReplyView.Receiver(
                        "01999999-0000-7000-8000-000000000001",
                        say("Ana Prado, mother, may be told everything", "Ana Prado, madre, puede saber todo"),
                        false));
    }

    NoteView note() {
        return new NoteView(
                new NoteView.Addresses("/close", "/draft", "/note-check", "/reply"),
                7,
                List.of(
                        field(
                                "patient_request",
                                "Patient asked",
                                "Pidió",
                                "Whether the cardiology referral arrived and what to do now."),
                        field(
                                "verified_details",
                                "Verified",
                                "Verificado",
                                "Name and date of birth; referring clinician; 2 pages, legible."),
                        field("action_taken", "Done", "Se hizo", say("Handled", "Atendido")),
                        field("promised_follow_up", "Promised", "Prometido", ""),
                        field("contact_attempt", "Contact attempt", "Contacto", "Written answer by e-mail, 10:12 am")),
                List.of(field("extra.state_now", "State now", "Estado actual", "Arrived today, legible")),
                say("Referral status", "Estado de la referencia"),
                List.of(new NoteView.Choice(
                        "accepted", say("Nurse accepted, patient told", "Enfermería aceptó, paciente avisada"), true)),
                List.of(
                        new NoteView.Choice("scheduled", say("Referral scheduled", "Referencia agendada"), true),
                        new NoteView.Choice(
                                "waiting", say("Waiting on the other office", "Espera de la otra oficina"), false)),
                List.of(new NoteView.Hollow(
                        "action_taken",
                        say("Done", "Se hizo"),
                        say("“Handled” does not show the result.", "«Atendido» no muestra el resultado."),
                        say(
                                "Update by e-mail, 10:12 am: “Dr. Kim's office is checking times.”",
                                "Aviso por correo, 10:12 a. m.: «El consultorio del Dr. Kim está revisando horarios.»"),
                        true)));
    }

    StripView strip() {
        return new StripView(
                "Ana Morales",
                null,
                LocalDate.of(1967, 3, 4),
                say("Spanish", "español"),
                say("portal", "portal"),
                say("Dec 2, Dr. Patel", "2 dic, Dr. Patel"),
                StripView.Identity.VERIFIED,
                at("2026-11-17", "12:52"),
                null,
                new StripView.Actions.OfKnown("/patient", "/undo"),
                List.of(),
                List.of(),
                null,
                "/interpreter");
    }

    StripView unknownStrip() {
        return new StripView(
                null,
                "(555) 014-2231",
                null,
                null,
                null,
                null,
                StripView.Identity.OPEN,
                null,
                "/verify",
                null,
                List.of(
                        new StripView.Candidate(
                                "George Whitfield",
                                LocalDate.of(1955, 6, 2),
                                say("same phone", "mismo teléfono"),
                                "/link/1"),
                        new StripView.Candidate(
                                "Georgina Whitfield",
                                LocalDate.of(1958, 9, 21),
                                say("same phone", "mismo teléfono"),
                                "/link/2")),
                List.of(),
                null,
                null);
    }

    CardView card() {
        return new CardView(
                say("Referral status", "Estado de la referencia"),
                "/playbook/referral_status",
                "v12",
                "M. Ruiz",
                LocalDate.of(2026, 11, 9),
                say("“Did my referral arrive, and what do I do now?”", "“¿Llegó mi referencia y qué hago ahora?”"),
                null,
                List.of(
                        new CardView.Step(
                                say("Name and date of birth", "Nombre y fecha de nacimiento"), true, "/step", null),
                        new CardView.Step(
                                say("Referring clinician and specialty", "Médico que refiere y especialidad"),
                                true,
                                "/step",
                                new CardView.Done("Lucía P.", at("2026-11-17", "12:50"), true)),
                        new CardView.Step(
                                say(
                                        "Document received, legible, with reason for visit",
                                        "Documento recibido, legible, con motivo de la cita"),
                                false,
                                "/step",
                                null)),
                List.of(
                        new CardView.Status("file-search", say("Waiting on a document", "Falta un documento"), false),
                        new CardView.Status("eye", say("Being reviewed", "En revisión"), false),
                        new CardView.Status("calendar-check", say("Ready to schedule", "Lista para agendar"), true)),
                say(
                        "Request, what was verified, status given, promised follow-up, contact attempts, escalation.",
                        "Lo pedido, lo verificado, el estado dado, lo prometido, los intentos, el escalamiento."),
                List.of(
                        say(
                                "Any symptom or “should I wait?” goes to the nurse line. Upset about a delay goes to the practice manager. Never promise authorization or coverage.",
                                "Todo síntoma o “¿debo esperar?” va a enfermería. Molestia por la demora va a la gerencia. Nunca prometa autorización ni cobertura.")),
                List.of(
                        new CardView.Act("escalate", "e", "/escalate"),
                        new CardView.Act("call", "c", "/call"),
                        new CardView.Act("schedule", "s", "/schedule"),
                        new CardView.Act("close", "d", "/note")));
    }

    WorkspaceView desk(boolean open) {
        return new WorkspaceView(
                "/queue",
                open ? "/item" : null,
                null,
                new WorkspaceView.Block(
                        say("Midday", "Mediodía"), say("documents, portal, intake", "documentos, portal, ingreso")),
                new WorkspaceView.Due(3, at("2026-11-17", "14:00"), "/promises"));
    }

    private QueueView.Tab tab(String code, int count, boolean current) {
        return new QueueView.Tab(code, count, "/queue", current);
    }

    private QueueView.Row row(
            String who, @Nullable String language, String what, String due, boolean soon, QueueView.Mark... marks) {
        boolean current = who.equals("Ana Morales");
        return new QueueView.Row(
                "/item",
                "/desk",
                who,
                language,
                what,
                at("2026-11-17", due),
                soon,
                WebHouse.NOW,
                List.of(marks),
                current);
    }

    private QueueView.Row waiting(
            @Nullable String who, @Nullable String language, String what, int minutes, QueueView.Mark... marks) {
        Instant since = WebHouse.NOW.minus(Duration.ofMinutes(minutes));
        return new QueueView.Row("/item", "/desk", who, language, what, null, false, since, List.of(marks), false);
    }

    private NoteView.Field field(String code, String english, String inSpanish, String value) {
        return new NoteView.Field(code, say(english, inSpanish), value, "");
    }

    private String say(String english, String inSpanish) {
        return spanish ? inSpanish : english;
    }

    static Instant at(String day, String time) {
        return LocalDateTime.parse(day + "T" + time).atZone(WebHouse.ZONE).toInstant();
    }
}
