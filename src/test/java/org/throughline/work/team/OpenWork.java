package org.throughline.work.team;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;

/** Brings requests into a clinic and lets people work on them, by the use cases of a day. */
public record OpenWork(Communications communications, WorkQueue queue, ReplyDesk replies, NoteDesk notes) {

    /** A request that came in by the form at that time. */
    public void arrives(PracticeId practice, LaneCode lane, String text, Instant at) {
        var raw = """
                {"name": "Ana Morales", "birthDate": "1967-03-04", "phone": "(312) 555-0142", "email": "ana@mail.example",
                 "language": "en", "lane": "%s", "text": "%s"}
                """.formatted(lane.value(), text);
        var contact = new IncomingContact(
                Channel.FORM,
                "form",
                UUID.randomUUID().toString(),
                raw.getBytes(StandardCharsets.UTF_8),
                "application/json",
                at);
        CurrentPractice.within(practice, () -> communications.receive(contact));
    }

    public WorkItem takes(Access who) {
        return CurrentPractice.within(
                who.practice(), () -> queue.takeNext(who).orElseThrow().item());
    }

    /** Tells the patient by when they hear again. */
    public void promises(Access who, WorkItem item, Instant due) {
        var text = new Reply.Text.Update(
                "We received your question.", "We are checking.", "Nothing for now.", "We will write to you.", due);
        CurrentPractice.within(
                who.practice(),
                () -> replies.send(who, seen(who, item), new ReplyDesk.Answer(Channel.EMAIL, Language.ENGLISH, text)));
    }

    public WorkItem waits(Access who, WorkItem item) {
        var fields = new Note.Fields(
                "Move the visit",
                "Name and birth date",
                "Asked the office",
                "Update today",
                "Mail sent",
                "None needed");
        var written = new NoteDesk.Written(fields, Note.ClinicalQuestion.NO, "answered");
        return CurrentPractice.within(
                who.practice(),
                () -> notes.waitFor(who, seen(who, item), written, org.throughline.work.item.State.WAITING_OTHER));
    }

    private Seen seen(Access who, WorkItem item) {
        var current = queue.claim(who, item.id());
        return new Seen(current.id(), current.standing().version());
    }
}
