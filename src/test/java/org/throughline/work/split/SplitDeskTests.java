package org.throughline.work.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Playbook;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.WorkedCard;
import org.throughline.work.Hold;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.ChangedMeanwhile;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.verify.VerifyDesk;

/** INV-03: a message of several matters becomes several items, each as old as the message and with the flag of its words. */
@HouseTest
class SplitDeskTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final LaneCode BILLING = new LaneCode("billing");
    private static final String MIXED = "Please send me the form.\\nI have a question about my bill of May."
            + "  Also my chest has been tight since last night.";
    private static final String BILL = "I have a question about my bill of May.";
    private static final String CHEST = "my chest has been tight since last night";

    private final SmallClinic clinics;
    private final Communications communications;
    private final WorkQueue queue;
    private final ReplyDesk replies;
    private final NoteDesk notes;
    private final SplitDesk desk;
    private final WorkItemRepository items;
    private final MutableClock clock;
    private final WorkedCard card;

    private PracticeId practice;
    private Access lucia;

    SplitDeskTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            SplitDesk desk,
            WorkItemRepository items,
            Playbook playbook,
            VerifyDesk steps,
            MutableClock clock) {
        this.clinics = clinics;
        this.communications = communications;
        this.queue = queue;
        this.replies = replies;
        this.notes = notes;
        this.desk = desk;
        this.items = items;
        this.clock = clock;
        this.card = new WorkedCard(playbook, steps);
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        clinics.lanes(practice, BILLING);
    }

    @Test
    void makesAnItemThatIsAsOldAsTheMessage() {
        var item = takes("Please send me the form. " + BILL);
        clock.advance(Duration.ofMinutes(7));

        var part = split(item, BILL, BILLING, false);

        assertThat(part.times().receivedAt()).isEqualTo(MutableClock.TUESDAY_TEN);
        assertThat(part.matter().issue()).isEqualTo(item.matter().issue());
        assertThat(part.matter().lane()).isEqualTo(BILLING);
        assertThat(part.matter().summary()).contains(BILL);
        assertThat(part.matter().language()).contains(Language.ENGLISH);
        assertThat(part.matter().urgency()).isEqualTo(Urgency.U3);
        assertThat(part.standing().holds()).isEmpty();
        assertThat(current(item.id()).standing().owner()).contains(lucia.person());
    }

    @Test
    void tellsOfItInTheHistoryOfBothAndInTheTrail() {
        var item = takes("Please send me the form. " + BILL);

        var part = split(item, BILL, BILLING, false);

        assertThat(clinics.answers(practice, """
                        select w.reference || ' ' || e.line as answer from work.ownership_event e
                        join work.work_item w on w.practice_id = e.practice_id and w.id = e.work_item_id
                        where e.kind = 'split'
                        """))
                .containsExactlyInAnyOrder(
                        item.reference() + " " + part.reference(), part.reference() + " " + item.reference());
        assertThat(clinics.answers(
                        practice, "select action as answer from audit.audit_event where action = 'work-item.split'"))
                .hasSize(2);
    }

    @Test
    void takesSeveralPartsOfOneMessage() {
        var item = takes(MIXED);

        var bill = split(item, BILL, BILLING, false);
        var chest = split(item, CHEST, SCHEDULING, false);

        assertThat(bill.matter().lane()).isEqualTo(BILLING);
        assertThat(chest.times().receivedAt()).isEqualTo(bill.times().receivedAt());
        assertThat(chest.matter().urgency()).isLessThanOrEqualTo(Urgency.U1);
    }

    @Test
    void letsTheFlagGoWithTheClinicalWordsWhenNothingClinicalIsLeft() {
        var item = takes("Please send me the form. I have a rash on my arm.");
        assertThat(reasons(item)).containsExactly(Hold.CLINICAL);

        var rash = split(item, "I have a rash on my arm.", SCHEDULING, false);

        assertThat(reasons(current(rash.id()))).containsExactly(Hold.CLINICAL);
        assertThat(reasons(current(item.id()))).isEmpty();
        assertThat(current(item.id()).matter().urgency())
                .as("software never lowers an urgency (INV-23)")
                .isEqualTo(item.matter().urgency());
        answer(item, "The form is on its way.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I have a rash on my arm. Also I feel dizzy.", "I have a rash on my arm and a fever."})
    void keepsBothFlaggedWhenClinicalWordsAreLeft(String text) {
        var item = takes(text);

        var rash = split(item, "I have a rash on my arm", SCHEDULING, false);

        assertThat(reasons(current(rash.id()))).contains(Hold.CLINICAL);
        assertThat(reasons(current(item.id()))).contains(Hold.CLINICAL);
    }

    @Test
    void neverFreesAnEmergency() {
        var item = takes("Please send me the form. I cannot breathe and my chest hurts.");
        assertThat(reasons(item)).contains(Hold.EMERGENCY);

        split(item, "I cannot breathe and my chest hurts.", SCHEDULING, false);

        assertThat(reasons(current(item.id()))).contains(Hold.EMERGENCY);
    }

    @Test
    void freesNothingWhenAnotherPartGoes() {
        var item = takes("I have a rash on my arm. " + BILL);

        split(item, BILL, BILLING, false);

        assertThat(reasons(current(item.id()))).containsExactly(Hold.CLINICAL);
    }

    @Test
    void holdsForTheCareTeamWhatTheListDoesNotKnow() {
        var item = takes("Please send me the form. It is the way it was last year.");
        assertThat(reasons(item)).isEmpty();

        var part = split(item, "It is the way it was last year.", SCHEDULING, true);

        assertThat(reasons(current(part.id()))).containsExactly(Hold.CLINICAL);
        assertThat(part.matter().urgency()).isEqualTo(Urgency.U2);
        assertThatThrownBy(() -> answer(taken(part.id()), "It will pass.")).hasMessage("work.held.clinical");
    }

    @Test
    void answersAndClosesEachByItself() {
        var item = takes("Please send me the form. " + BILL);
        var bill = split(item, BILL, SCHEDULING, false);

        answer(item, "The form is on its way.");

        assertThat(current(item.id()).times().unanswered()).isFalse();
        assertThat(current(bill.id()).times().unanswered()).isTrue();
        close(item.id());
        assertThat(current(item.id()).standing().state().isOpen()).isFalse();
        assertThat(current(bill.id()).standing().state().isOpen()).isTrue();
        var mine = taken(bill.id());
        assertThatThrownBy(() -> close(mine.id())).hasMessage("work.unanswered");
    }

    @ParameterizedTest
    @CsvSource({"'Please   send me\nthe form.'", "'the form. I have  a question'"})
    void findsTheWordsHoweverTheirLinesAreBroken(String words) {
        var item = takes("Please send me the form. " + BILL);

        assertThat(split(item, words, BILLING, false).matter().summary()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my bill of June", "", "   "})
    void refusesWordsThatDoNotStandInTheMessage(String words) {
        var item = takes("Please send me the form. " + BILL);

        assertThatThrownBy(() -> split(item, words, BILLING, false)).hasMessage("work.split-words-not-there");
        assertThat(clinics.answers(practice, "select id::text as answer from work.work_item"))
                .hasSize(1);
    }

    @Test
    void refusesAMessageOfAnotherConversation() {
        arrives(BILL);
        var other = message();
        clinics.answers(practice, "select id::text as answer from work.work_item")
                .forEach(id -> taken(id(id)));
        arrives("Please send me the form.");
        var item = taken(id(clinics.answers(
                        practice, "select id::text as answer from work.work_item order by received_at, id desc limit 1")
                .getFirst()));

        assertThatThrownBy(() -> split(item, other, BILL)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesWhoeverHasNotTheLane() {
        var item = takes("Please send me the form. " + BILL);
        var sam = clinics.access(practice, clinics.assistant(practice, "Sam", BILLING));

        assertThatThrownBy(() -> as(sam, item))
                .isInstanceOfAny(NotFound.class, org.throughline.kernel.NotAllowed.class);
    }

    @Test
    void refusesWhoeverDoesNotHoldTheItem() {
        var item = takes("Please send me the form. " + BILL);
        var marisol = clinics.access(practice, clinics.assistant(practice, "Marisol", SCHEDULING));

        assertThatThrownBy(() -> as(marisol, item)).isInstanceOf(org.throughline.work.item.AlreadyClaimed.class);
    }

    @Test
    void refusesAnOldPageAndAClosedItem() {
        var item = takes("Please send me the form. " + BILL);
        var old = new Seen(item.id(), item.standing().version() - 1);

        assertThatThrownBy(() -> CurrentPractice.within(
                        practice, () -> desk.split(lucia, old, part(message(), BILL, BILLING, false))))
                .isInstanceOf(ChangedMeanwhile.class);
        answer(item, "The form is on its way.");
        close(item.id());
        assertThatThrownBy(() -> split(item, BILL, BILLING, false)).hasMessage("work.closed");
    }

    private WorkItem takes(String text) {
        arrives(text);
        // whoever tells the care team of its words may have it in hand for a moment
        return Awaitility.await()
                .until(() -> CurrentPractice.within(practice, () -> queue.takeNext(lucia)), Optional::isPresent)
                .orElseThrow()
                .item();
    }

    private void arrives(String text) {
        var raw = """
                {"name": "Ana Morales", "email": "ana@mail.example", "language": "en", "lane": "scheduling", "text": "%s"}
                """.formatted(text).getBytes(StandardCharsets.UTF_8);
        var contact = new IncomingContact(
                Channel.FORM, "form", UUID.randomUUID().toString(), raw, "application/json", clock.instant());
        CurrentPractice.within(practice, () -> communications.receive(contact));
    }

    private WorkItem split(WorkItem item, String words, LaneCode lane, boolean clinical) {
        return CurrentPractice.within(
                practice, () -> desk.split(lucia, seen(item.id()), part(message(), words, lane, clinical)));
    }

    private WorkItem split(WorkItem from, CommunicationId message, String words) {
        return CurrentPractice.within(
                practice, () -> desk.split(lucia, seen(from.id()), part(message, words, BILLING, false)));
    }

    private WorkItem as(Access who, WorkItem item) {
        return CurrentPractice.within(
                practice, () -> desk.split(who, seen(item.id()), part(message(), BILL, BILLING, false)));
    }

    private static Part part(CommunicationId message, String words, LaneCode lane, boolean clinical) {
        return new Part(message, words, Optional.of(lane), Optional.empty(), clinical);
    }

    private CommunicationId message() {
        return new CommunicationId(UUID.fromString(clinics.answers(
                        practice,
                        "select id::text as answer from communication.communication where direction = 'in' order by id limit 1")
                .getFirst()));
    }

    private static WorkItemId id(String id) {
        return new WorkItemId(UUID.fromString(id));
    }

    private WorkItem taken(WorkItemId id) {
        return CurrentPractice.within(practice, () -> queue.claim(lucia, id));
    }

    private Seen seen(WorkItemId id) {
        return new Seen(id, current(id).standing().version());
    }

    private WorkItem current(WorkItemId id) {
        var found = new AtomicReference<WorkItem>();
        clinics.within(practice, () -> found.set(items.find(id).orElseThrow()));
        return found.get();
    }

    private static java.util.Set<String> reasons(WorkItem of) {
        return of.standing().holds().stream().map(Hold::reason).collect(java.util.stream.Collectors.toSet());
    }

    private void answer(WorkItem to, String words) {
        var answer = new ReplyDesk.Answer(Channel.EMAIL, Language.ENGLISH, new Reply.Text.FinalAnswer(words));
        CurrentPractice.run(practice, () -> replies.send(lucia, seen(to.id()), answer));
    }

    private void close(WorkItemId id) {
        var fields = new Note.Fields("The form", "Full name", "Sent the form", "None", "Mail sent", "None needed");
        var written = new NoteDesk.Written(fields, Note.ClinicalQuestion.NO, "answered");
        var item = current(id);
        CurrentPractice.run(practice, () -> notes.close(lucia, seen(id), card.complete(lucia, item, written)));
    }
}
