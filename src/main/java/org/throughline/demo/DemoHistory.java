package org.throughline.demo;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Reply;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import tools.jackson.databind.json.JsonMapper;

/**
 * Three weeks of the demo clinic's past, lived through its own use cases on a clock that stands where the history is: asked,
 * answered, promised, mostly kept.
 */
@Component
@Profile("demo")
class DemoHistory {

    private static final int DAYS = 21;
    private static final int SEVENTH = 7;
    private static final List<String[]> MATTERS = List.of(
            new String[] {
                "Gloria",
                "Aguilar",
                "es",
                "scheduling",
                "¿Puedo cambiar mi cita del martes para la tarde?",
                "Su cita quedó el jueves a las 3:40 p. m."
            },
            new String[] {
                "Simon",
                "Barker",
                "en",
                "referrals",
                "Did the referral to physical therapy go out?",
                "The referral went out this morning. They will call you to schedule."
            },
            new String[] {
                "Irma",
                "Fuentes",
                "es",
                "callbacks",
                "Me llamaron ayer y no pude contestar. ¿De qué se trata?",
                "Era para confirmar su visita. Quedó confirmada."
            },
            new String[] {
                "Victor",
                "Dawson",
                "en",
                "scheduling",
                "Is there anything earlier than the 30th?",
                "We moved you to the 24th at 9:20 in the morning."
            },
            new String[] {
                "Elena",
                "Cordero",
                "es",
                "intake",
                "No sé qué poner en la parte del seguro del formulario.",
                "Ponga el nombre que aparece en la tarjeta. Con eso está completo."
            });

    private final DemoClock clock;
    private final Communications communications;
    private final WorkQueue queue;
    private final ReplyDesk replies;
    private final NoteDesk notes;
    private final DemoCard card;
    private final PromiseDesk promises;
    private final DemoRecovery recovery;
    private final Authorization authorization;
    private final JsonMapper json;

    DemoHistory(
            DemoClock clock,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            DemoCard card,
            PromiseDesk promises,
            DemoRecovery recovery,
            Authorization authorization,
            JsonMapper json) {
        this.clock = clock;
        this.communications = communications;
        this.queue = queue;
        this.replies = replies;
        this.notes = notes;
        this.card = card;
        this.promises = promises;
        this.recovery = recovery;
        this.authorization = authorization;
        this.json = json;
    }

    /** Within the practice; every seventh promise is broken and made good later, the last of them is still in the manager's hands. */
    void live(PersonId assistant, PersonId manager) {
        clock.comeBack();
        var today = clock.instant().atZone(DemoClock.CLINIC).toLocalDate();
        var count = 0;
        for (var ago = DAYS; ago >= 1; ago--) {
            var day = today.minusDays(ago);
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            for (var hour : List.of(9, 11)) {
                var at = day.atTime(LocalTime.of(hour, 5))
                        .atZone(DemoClock.CLINIC)
                        .toInstant();
                var broken = count % SEVENTH == 4;
                matter(assistant, MATTERS.get(count % MATTERS.size()), at, broken);
                if (broken) {
                    recovery.follow(assistant, manager, ago > SEVENTH);
                }
                count++;
            }
        }
        clock.comeBack();
    }

    private void matter(PersonId assistant, String[] matter, Instant at, boolean broken) {
        var language = Language.of(matter[2]);
        clock.travelTo(at);
        communications.receive(contact(matter, at));
        clock.travelTo(at.plus(Duration.ofMinutes(12)));
        var access = authorization.of(assistant).orElseThrow();
        var item = queue.takeNext(access).orElseThrow().item();
        var due = at.plus(Duration.ofHours(2));
        LookAgain.at(() -> replies.send(access, seen(access, item), answer(language, update(language, due))));
        LookAgain.at(() -> notes.waitFor(
                access,
                seen(access, item),
                note(matter[4], "Asked the office", "Update today with the answer", Map.of()),
                State.WAITING_OTHER));
        if (broken) {
            clock.travelTo(due.plus(Duration.ofMinutes(1)));
            promises.breakPassed(access.practice(), authorization.ofTheProduct(access.practice()), clock.instant());
        }
        clock.travelTo(broken ? due.plus(Duration.ofMinutes(50)) : due.minus(Duration.ofMinutes(20)));
        LookAgain.at(() ->
                replies.send(access, seen(access, item), answer(language, new Reply.Text.FinalAnswer(matter[5]))));
        var extra = card.workedThrough(access, item);
        LookAgain.at(() ->
                notes.close(access, seen(access, item), note(matter[4], matter[5], "Nothing more is owed", extra)));
    }

    /** Where the words make the guard hesitate, the reason is what an assistant would give. */
    private static ReplyDesk.Answer answer(Language language, Reply.Text text) {
        var because = new ReplyDesk.Basis("The office confirmed it", Optional.empty(), Optional.empty());
        return new ReplyDesk.Answer(Channel.EMAIL, language, text, because);
    }

    private Seen seen(Access access, WorkItem item) {
        var current = queue.claim(access, item.id());
        return new Seen(current.id(), current.standing().version());
    }

    private IncomingContact contact(String[] matter, Instant at) {
        var form = Map.of(
                "name", matter[0] + " " + matter[1],
                "email", (matter[0] + "." + matter[1]).toLowerCase(java.util.Locale.ROOT) + "@mail.example",
                "language", matter[2],
                "lane", matter[3],
                "text", matter[4]);
        var raw = json.writeValueAsString(form).getBytes(StandardCharsets.UTF_8);
        return new IncomingContact(
                Channel.FORM, "request-form", UUID.randomUUID().toString(), raw, "application/json", at);
    }

    private static Reply.Text update(Language language, Instant due) {
        return language.equals(Language.SPANISH)
                ? new Reply.Text.Update(
                        "Recibimos su mensaje.",
                        "Lo estamos revisando con la oficina.",
                        "Por ahora nada.",
                        "Le escribimos hoy mismo con la respuesta.",
                        due)
                : new Reply.Text.Update(
                        "We got your message.",
                        "We are checking with the office.",
                        "Nothing for now.",
                        "We will write to you today with the answer.",
                        due);
    }

    private static NoteDesk.Written note(String asked, String done, String promised, Map<String, String> extra) {
        var fields =
                new Note.Fields(asked, "Full name and date of birth", done, promised, "Written answer", "None needed");
        return new NoteDesk.Written(fields, extra, Note.ClinicalQuestion.NO, "answered");
    }
}
