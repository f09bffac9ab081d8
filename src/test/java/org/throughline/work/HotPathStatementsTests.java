package org.throughline.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.StatementLog;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;

/** Round trips count: the statements of the hot paths that write, pinned so that one more is noticed. */
@HouseTest
class HotPathStatementsTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");

    private final SmallClinic clinics;
    private final Communications communications;
    private final WorkQueue queue;
    private final ReplyDesk replies;
    private final NoteDesk notes;
    private final MutableClock clock;

    private PracticeId practice;
    private Access lucia;

    HotPathStatementsTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            MutableClock clock) {
        this.clinics = clinics;
        this.communications = communications;
        this.queue = queue;
        this.replies = replies;
        this.notes = notes;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        // the practice's key and its first block of references are made once
        within(() -> communications.receive(form()));
    }

    @Test
    void takesAContactIn() {
        var sent = StatementLog.of(() -> within(() -> communications.receive(form())));

        System.out.println("ingest " + sent.size() + "\n" + words(sent));
        assertThat(sent).as(words(sent)).hasSizeLessThanOrEqualTo(INGEST);
    }

    @Test
    void answersAndWritesTheNote() {
        var item = within(() -> queue.takeNext(lucia)).orElseThrow().item();
        var update = new Reply.Text.Update(
                "We received your question.",
                "We are checking the open times.",
                "Nothing for now.",
                "We will write to you soon.",
                clock.instant().plus(Duration.ofHours(2)));
        var answer = new ReplyDesk.Answer(Channel.EMAIL, Language.ENGLISH, update);

        var replied = StatementLog.of(() -> within(() -> replies.send(lucia, seen(item, 0), answer)));
        var noted = StatementLog.of(
                () -> within(() -> notes.waitFor(lucia, seen(item, 1), written(), State.WAITING_OTHER)));

        System.out.println("reply " + replied.size() + "\n" + words(replied));
        System.out.println("note " + noted.size() + "\n" + words(noted));
        assertThat(replied).as(words(replied)).hasSizeLessThanOrEqualTo(REPLY);
        assertThat(noted).as(words(noted)).hasSizeLessThanOrEqualTo(NOTE);
    }

    private static final int INGEST = 60;
    private static final int REPLY = 60;
    private static final int NOTE = 60;

    private IncomingContact form() {
        var raw = """
                {"name": "Ana Morales", "birthDate": "1967-03-04", "phone": "(312) 555-0142", "email": "ana@mail.example",
                 "language": "en", "lane": "scheduling", "text": "Can I move my visit?"}
                """;
        return new IncomingContact(
                Channel.FORM,
                "form",
                UUID.randomUUID().toString(),
                raw.getBytes(StandardCharsets.UTF_8),
                "application/json",
                clock.instant());
    }

    private static Seen seen(WorkItem item, int later) {
        return new Seen(item.id(), item.standing().version() + later);
    }

    private static String words(List<StatementLog.Statement> sent) {
        return String.join(
                "\n",
                sent.stream()
                        .map(statement -> statement.sql().strip().replaceAll("\\s+", " "))
                        .toList());
    }

    private static NoteDesk.Written written() {
        var fields = new Note.Fields("A visit", "Name", "Looked it up", "By 4 pm", "Mail sent", "None needed");
        return new NoteDesk.Written(fields, Note.ClinicalQuestion.NO, "answered");
    }

    private <R> R within(ScopedValue.CallableOp<R, RuntimeException> step) {
        return CurrentPractice.within(practice, step);
    }
}
