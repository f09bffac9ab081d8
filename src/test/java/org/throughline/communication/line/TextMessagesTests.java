package org.throughline.communication.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IssueId;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.Reply;
import org.throughline.communication.outbox.OutboxClock;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.WebhookSignature;
import org.throughline.communication.text.local.LocalTextProvider;
import org.throughline.communication.text.local.LocalWebhooks;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.screening.OptOutChecks;
import org.throughline.screening.TextShape;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.TextPeer;

/** A patient writes by text, is answered by text, and says when that ends (R1, R6, INV-41, INV-45). */
@HouseTest
class TextMessagesTests {

    private static final LaneCode BACKUP = new LaneCode("front_desk_backup");
    private static final LaneCode CALLBACKS = new LaneCode("callbacks");
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final SmallClinic clinics;
    private final Communications communications;
    private final PracticeAddresses addresses;
    private final LocalTextProvider provider;
    private final TextProvider known;
    private final OptOutChecks optOuts;
    private final TextGaps gaps;
    private final BeanFactory house;
    private final MockMvcTester browser;
    private final MutableClock clock;

    private PracticeId practice;
    private Access lucia;
    private String clinic;
    private String ana;

    TextMessagesTests(
            SmallClinic clinics,
            Communications communications,
            PracticeAddresses addresses,
            LocalTextProvider provider,
            TextProvider known,
            OptOutChecks optOuts,
            TextGaps gaps,
            BeanFactory house,
            MockMvcTester browser,
            MutableClock clock) {
        this.clinics = clinics;
        this.communications = communications;
        this.addresses = addresses;
        this.provider = provider;
        this.known = known;
        this.optOuts = optOuts;
        this.gaps = gaps;
        this.house = house;
        this.browser = browser;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", BACKUP, CALLBACKS));
        clinic = "+1312555" + NUMBERS.incrementAndGet();
        ana = "+1312556" + NUMBERS.incrementAndGet();
        addresses.open(new ContactPoint(ContactPoint.Kind.PHONE, clinic), practice);
    }

    @Test
    void makesWorkOfATextOnceHoweverOftenItIsTold() {
        var fields = written(ana, "¿A qué hora es mi cita?");

        assertThat(tell(fields)).isEqualTo(204);
        assertThat(tell(fields)).isEqualTo(204);

        assertThat(answers("select source || ' ' || language as answer from work.work_item"))
                .containsExactly("sms es");
        assertThat(answers("select body || ' ' || sender_phone as answer from communication.communication"))
                .containsExactly("¿A qué hora es mi cita? " + ana);
    }

    @Test
    void findsInTheProvidersListWhatNobodyTold() {
        written(ana, "What time is my visit?");
        tell(written(ana, "And where?"));

        assertThat(CurrentPractice.within(practice, () -> gaps.sweep(practice))).isEqualTo(1);
        assertThat(CurrentPractice.within(practice, () -> gaps.sweep(practice))).isZero();

        assertThat(answers("select body as answer from communication.communication"))
                .containsExactlyInAnyOrder("What time is my visit?", "And where?");
    }

    @Test
    void goesOnWithTheConversationOfTheNumber() {
        tell(written(ana, "What time is my visit?"));
        reply("It is on Tuesday at 9.");
        awaitText("Riverside: It is on Tuesday at 9.");
        tell(written(ana, "Thank you, can I come at 10?"));

        assertThat(answers("select distinct issue_id::text as answer from communication.communication"))
                .hasSize(1);
        assertThat(answers("select id::text as answer from work.work_item")).hasSize(1);
    }

    @Test
    void opensAnotherConversationForANumberWithTwo() {
        tell(written(ana, "What time is my visit?"));
        clinics.within(practice, () -> clinics.execute("""
                with opened as (
                    insert into communication.issue (opened_at, last_contact_at) values (now(), now()) returning id
                )
                insert into communication.communication (issue_id, direction, channel, kind, status, at, body, recipient)
                select id, 'out', 'sms', 'reply', 'completed', timestamptz '%s', 'Your form is here.', '%s' from opened
                """.formatted(clock.instant(), ana)));
        tell(written(ana, "Which form?"));

        assertThat(answers("select id::text as answer from work.work_item")).hasSize(2);
    }

    @Test
    void believesNobodyButTheProvider() {
        var forged = 0;
        for (int number = 0; number < 1_000; number++) {
            var call = Mutation.of(
                    number,
                    known,
                    new LocalWebhooks(known).fields(provider.messages().written(ana, clinic, "mutated " + number)));
            assertThat(call.send(browser)).as(call.toString()).isEqualTo(403);
            forged++;
        }

        assertThat(forged).isEqualTo(1_000);
        assertThat(answers("select id::text as answer from communication.communication"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STOP", "stop", "Unsubscribe", "ALTO", "no más por favor", "Cancel", "CANCELAR", "QUIT", "END"})
    void endsTextsAtOnceAndSaysSoOnce(String word) {
        tell(written(ana, "What time is my visit?"));
        var issue = issue();
        tell(written(ana, word));
        tell(written(ana, word));

        awaitText("Riverside: ");
        assertThat(answers("select stopped_at is not null as answer from communication.line where address = '" + ana
                        + "'"))
                .containsExactly("t");
        assertThat(answers("select notice as answer from communication.communication where direction = 'out'"))
                .containsExactly("stopped");
        assertThatThrownBy(() -> replyTo(issue, "It is on Tuesday at 9.")).hasMessage("gate.stopped");
    }

    @Test
    void hasSomebodyAskByPhoneWhatCancelMeant() {
        tell(written(ana, "CANCELAR"));

        assertThat(answers("select lane || ' ' || urgency_reason as answer from work.work_item"))
                .containsExactly("callbacks texts-stopped");
        awaitText("Riverside: ya no le enviaremos textos.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I want to talk to a person", "quiero hablar con una persona"})
    void hasSomebodyCallWhoAsksForAPerson(String words) {
        tell(written(ana, words));

        assertThat(answers("select lane || ' ' || urgency_reason as answer from work.work_item"))
                .containsExactly("callbacks asks-for-a-person");
    }

    @Test
    void startsAgainOnlyByTheNumbersOwnWord() {
        tell(written(ana, "What time is my visit?"));
        var issue = issue();
        tell(written(ana, "STOP"));
        tell(written(ana, "start"));
        awaitText("Riverside: you get texts from us again.");

        replyTo(issue, "It is on Tuesday at 9.");

        awaitText("Riverside: It is on Tuesday at 9.");
    }

    @ParameterizedTest
    @CsvSource({"HELP, STOP ends our texts", "Ayuda, ALTO termina los textos"})
    void answersTheWordForHelp(String word, String answer) {
        tell(written(ana, word));

        awaitText("Riverside: " + answer);
    }

    @Test
    void holdsBackWhatWaitsWhenTheStopWordComes() {
        tell(written(ana, "What time is my visit?"));
        var issue = issue();
        clock.set(Instant.parse("2026-11-18T12:00:00Z"));
        clinics.within(
                practice,
                () -> clinics.execute(
                        "update communication.communication set at = at - interval '1 day' where direction = 'in'"));
        replyTo(issue, "It is on Tuesday at 9.");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> answers("select outcome || ' ' || code as answer from communication.send_decision")
                        .contains("later gate.quiet-hours"));
        tell(written(ana, "STOP"));
        clock.set(Instant.parse("2026-11-18T16:00:00Z"));
        OutboxClock.sweep(house, practice);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> answers(
                                "select state || ' ' || reason as answer from communication.delivery where reason is not null")
                        .contains("failed gate.stopped"));
        assertThat(provider.of(ana)).noneMatch(message -> message.words().contains("Tuesday"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> answers("select line as answer from work.ownership_event where kind = 'not-delivered'")
                        .contains("not-allowed"));
    }

    @Test
    void keepsTheFirstEndOfAMessageInWhateverOrderItIsTold() {
        tell(written(ana, "What time is my visit?"));
        reply("It is on Tuesday at 9.");
        awaitText("Riverside: It is on Tuesday at 9.");
        var sent = TextPeer.lastTo(provider, ana).orElseThrow();

        assertThat(report(sent.id(), TextPeer.attempt(sent), "delivered")).isEqualTo(204);
        assertThat(report(sent.id(), TextPeer.attempt(sent), "sent")).isEqualTo(204);
        assertThat(report(sent.id(), TextPeer.attempt(sent), "failed")).isEqualTo(204);
        assertThat(report(sent.id(), TextPeer.attempt(sent), "delivered")).isEqualTo(204);

        assertThat(answers("select state || ' ' || provider_id as answer from communication.delivery"))
                .containsExactly("delivered " + sent.id());
    }

    @Test
    void makesWorkOfATextThatDidNotArrive() {
        tell(written(ana, "What time is my visit?"));
        reply("It is on Tuesday at 9.");
        awaitText("Riverside: It is on Tuesday at 9.");
        var sent = TextPeer.lastTo(provider, ana).orElseThrow();

        report(sent.id(), TextPeer.attempt(sent), "undelivered");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> answers("select line as answer from work.ownership_event where kind = 'not-delivered'")
                        .contains("refused"));
    }

    @Test
    void keepsATextToANumberOfNoPractice() {
        clinic = "+13125559999";

        assertThat(tell(written(ana, "Is anybody there?"))).isEqualTo(204);

        assertThat(answers("select mailbox as answer from communication.stray_mail where channel = 'sms'"))
                .contains(clinic);
    }

    @Test
    void answersInOnePartThatAsksForNoStopWord() {
        for (var notice : TextWords.SHIPPED.answers().keySet()) {
            for (var language : List.of(Language.ENGLISH, Language.SPANISH)) {
                var words = TextWords.SHIPPED.answer(notice, language, "Eighteen Letters X", "(312) 555-0100");

                assertThat(TextShape.of(words).fitsOne()).as(words).isTrue();
                assertThat(optOuts.check(words, java.util.Optional.empty())).isEmpty();
            }
        }
    }

    private Map<String, String> written(String from, String words) {
        return new LocalWebhooks(known).fields(provider.messages().written(from, clinic, words));
    }

    private int tell(Map<String, String> fields) {
        return Mutation.honest(known, fields).send(browser);
    }

    private int report(String id, java.util.UUID attempt, String status) {
        var fields = Map.of(
                "MessageSid", id, "AccountSid", known.account(), "MessageStatus", status, "From", clinic, "To", ana);
        var request = browser.post().uri("/channels/text/" + attempt + "/status");
        fields.forEach(request::param);
        var signature = new WebhookSignature(known.token()).sign(known.statusOf(attempt), fields);
        return request.header(WebhookSignature.HEADER, signature)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private IssueId issue() {
        return new IssueId(java.util.UUID.fromString(
                answers("select id::text as answer from communication.issue").getFirst()));
    }

    private void reply(String words) {
        replyTo(issue(), words);
    }

    private void replyTo(IssueId issue, String words) {
        var reply = new Reply(issue, Channel.SMS, Language.ENGLISH, new Reply.Text.FinalAnswer(words));
        clinics.within(practice, () -> communications.reply(lucia, reply, clock.instant()));
    }

    private void awaitText(String beginning) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> provider.of(ana).stream()
                        .anyMatch(message ->
                                message.fromPractice() && message.words().startsWith(beginning)));
    }

    private List<String> answers(String question) {
        return clinics.answers(practice, question);
    }
}
