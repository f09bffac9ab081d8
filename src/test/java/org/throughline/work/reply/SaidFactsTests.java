package org.throughline.work.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.ApprovedFact.Validity;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.FactId;
import org.throughline.playbook.fact.FactDesk;
import org.throughline.playbook.fact.FactText;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.WorkItem;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;

/** INV-12 and INV-14: an answer of the practice goes out while it is right, in a language that somebody stands for. */
@HouseTest
class SaidFactsTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final String KEPT = "select fact_id::text as answer from work.said_fact";
    private static final String SENT = "select body as answer from communication.communication where direction = 'out'";

    private final SmallClinic clinics;
    private final Communications communications;
    private final WorkQueue queue;
    private final ReplyDesk replies;
    private final FactDesk facts;
    private final MutableClock clock;

    private PracticeId practice;
    private Access lucia;
    private FactId hours;
    private WorkItem item;

    SaidFactsTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            FactDesk facts,
            MutableClock clock) {
        this.clinics = clinics;
        this.communications = communications;
        this.queue = queue;
        this.replies = replies;
        this.facts = facts;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        var maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        var raw = """
                {"name": "Ana Morales", "email": "ana@mail.example", "language": "en", "lane": "scheduling", "text": "Are you open?"}
                """.getBytes(StandardCharsets.UTF_8);
        var contact = new IncomingContact(Channel.FORM, "form", "one", raw, "application/json", clock.instant());
        CurrentPractice.run(practice, () -> communications.receive(contact));
        var today = facts.today(maren);
        var text = new FactText(
                new Bilingual<>("When are you open?", "¿A qué hora abren?"),
                new Bilingual<>("Weekdays from 8 to 5.", "De lunes a viernes de 8 a 5."),
                new Validity(today, Optional.of(today)),
                "The sign at the door",
                maren.person());
        hours = CurrentPractice.within(practice, () -> facts.add(maren, text));
        item = CurrentPractice.within(practice, () -> queue.takeNext(lucia))
                .orElseThrow()
                .item();
    }

    @Test
    void keepsWhichAnswerWentOut() {
        send(Language.ENGLISH, "Weekdays from 8 to 5.");

        assertThat(clinics.answers(practice, KEPT)).containsExactly(hours.toString());
    }

    @Test
    void refusesAnAnswerWhoseLastDayHasPassed() {
        clock.advance(Duration.ofDays(1));
        item = CurrentPractice.within(practice, () -> queue.claim(lucia, item.id()));

        assertThatThrownBy(() -> send(Language.ENGLISH, "Weekdays from 8 to 5."))
                .hasMessage("playbook.fact-expired");
        assertThat(clinics.answers(practice, SENT)).isEmpty();
    }

    @Test
    void refusesSpanishThatNobodyStandsFor() {
        assertThatThrownBy(() -> send(Language.SPANISH, "De lunes a viernes de 8 a 5."))
                .hasMessage("playbook.fact-spanish-open");
        assertThat(clinics.answers(practice, SENT)).isEmpty();
    }

    private void send(Language language, String words) {
        var answer = new ReplyDesk.Answer(
                Channel.EMAIL,
                language,
                new Reply.Text.FinalAnswer(words),
                new ReplyDesk.Basis("", Optional.of(hours), Optional.empty()));
        CurrentPractice.run(
                practice,
                () -> replies.send(lucia, new Seen(item.id(), item.standing().version()), answer));
    }
}
