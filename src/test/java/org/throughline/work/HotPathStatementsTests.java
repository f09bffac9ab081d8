package org.throughline.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.throughline.testing.StatementLog.Statement;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;

/** Round trips count: how many statements the hot paths send, without the practice's setting, the audit rows and events. */
@HouseTest
class HotPathStatementsTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    /** The duplicate asked for, bytes and message kept, read, matched, filed in a conversation, and the item with its history. */
    private static final int INGEST = 7;

    /** The one statement that takes and tells the history; lanes and lead are remembered. */
    private static final int TAKE = 1;

    /** Two steps of a person: the reply with its delivery and promise, then the note; each reads and writes the item once. */
    private static final int COMPLETE = 12;

    private static final Instant FOUR = Instant.parse("2026-11-17T22:00:00Z");

    private final SmallClinic clinics;
    private final Communications communications;
    private final WorkQueue queue;
    private final ReplyDesk replies;
    private final NoteDesk notes;

    private PracticeId practice;
    private Access lucia;

    HotPathStatementsTests(
            SmallClinic clinics, Communications communications, WorkQueue queue, ReplyDesk replies, NoteDesk notes) {
        this.clinics = clinics;
        this.communications = communications;
        this.queue = queue;
        this.replies = replies;
        this.notes = notes;
    }

    @BeforeEach
    void openTheClinic() {
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        // the first two make and read the practice's key
        arrives();
        arrives();
    }

    @Test
    void takesAContactInWithFewStatements() {
        var sent = StatementLog.of(this::arrives);

        assertThat(sent).as("%s", texts(sent)).hasSizeLessThanOrEqualTo(INGEST);
    }

    @Test
    void takesTheNextWithOneStatementForTheItem() {
        CurrentPractice.run(practice, () -> {
            var taken = queue.takeNext(lucia).orElseThrow().item();
            queue.giveBack(lucia, new Seen(taken.id(), taken.standing().version()), "not mine");
        });
        var sent = StatementLog.of(() -> CurrentPractice.run(practice, () -> queue.takeNext(lucia)));

        assertThat(sent).as("%s", texts(sent)).hasSizeLessThanOrEqualTo(TAKE);
        assertThat(sent.stream().filter(statement -> statement.sql().contains("work.work_item")))
                .hasSize(1);
    }

    @Test
    void completesAStepWithFewStatements() {
        var item = CurrentPractice.within(practice, () -> queue.takeNext(lucia))
                .orElseThrow()
                .item();
        var sent = StatementLog.of(() -> CurrentPractice.run(practice, () -> complete(item)));

        assertThat(sent).as("%s", texts(sent)).hasSizeLessThanOrEqualTo(COMPLETE);
    }

    private void complete(WorkItem item) {
        var text =
                new Reply.Text.Update("We got it.", "Lucía looks at it.", "We need nothing.", "We write by 4.", FOUR);
        var version = item.standing().version();
        replies.send(lucia, new Seen(item.id(), version), new ReplyDesk.Answer(Channel.EMAIL, Language.ENGLISH, text));
        var fields = new Note.Fields("Move the visit", "Name", "Asked the desk", "By 4", "Mail sent", "None");
        var written = new NoteDesk.Written(fields, Note.ClinicalQuestion.NO, "waiting-other");
        notes.waitFor(lucia, new Seen(item.id(), version + 1), written, State.WAITING_OTHER);
    }

    private void arrives() {
        var form = """
                {"name":"Ana Morales","birthDate":null,"phone":"+13125550188","email":"ana@mail.example","language":"en",
                 "lane":"scheduling","text":"Can I move my visit?"}
                """;
        var contact = new IncomingContact(
                Channel.FORM,
                "form",
                UUID.randomUUID().toString(),
                form.getBytes(StandardCharsets.UTF_8),
                "application/json",
                MutableClock.TUESDAY_TEN);
        CurrentPractice.run(practice, () -> communications.receive(contact));
    }

    private static String texts(List<Statement> sent) {
        return String.join(
                "\n--\n",
                sent.stream()
                        .map(statement -> statement.sql().strip().replaceAll("\\s+", " "))
                        .toList());
    }
}
