package org.throughline.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Access;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.TimeWindow;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Playbook;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.WorkedCard;
import org.throughline.work.attempt.AttemptDesk;
import org.throughline.work.draft.Drafts;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;
import org.throughline.work.verify.VerifyDesk;

/** Words are looked at before they reach the patient or the next colleague, on the page as in the desk behind it. */
@HouseTest
class CheckedWordsTests {

    private static final ReplyDesk.Answer FINAL = new ReplyDesk.Answer(
            Channel.EMAIL, Language.ENGLISH, new Reply.Text.FinalAnswer("Your visit is now on Tuesday at 9."));
    private static final LaneCode SCHEDULING = new LaneCode("scheduling");

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final OpenWork work;
    private final WorkQueue queue;
    private final AttemptDesk attempts;
    private final Drafts drafts;
    private final JdbcClient database;
    private final MutableClock clock;
    private final WorkedCard card;

    private PracticeId practice;
    private PersonId person;
    private Access lucia;

    CheckedWordsTests(
            MockMvcTester browser,
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            AttemptDesk attempts,
            Drafts drafts,
            JdbcClient database,
            MutableClock clock,
            Playbook playbook,
            VerifyDesk steps) {
        this.browser = browser;
        this.clinics = clinics;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.queue = queue;
        this.attempts = attempts;
        this.drafts = drafts;
        this.database = database;
        this.clock = clock;
        this.card = new WorkedCard(playbook, steps);
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        person = clinics.assistant(practice, "Lucía", SCHEDULING);
        lucia = clinics.access(practice, person);
    }

    @Test
    void fillsTheNoteFromWhatWasDone() {
        var item = answered();

        assertThat(page(item, "note"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "“Good morning. Can I move my visit?”",
                        "Update by e-mail, 10:00 am: “We are checking.”",
                        "Next update by 4:00 pm: “We will write to you.”",
                        "Call 10:00 am: no answer, next attempt 2:00 pm; Written answer by e-mail, 10:00 am");
    }

    @Test
    void saysWhatBelongsThereWhereNothingWasDone() {
        assertThat(page(taken(), "note"))
                .bodyText()
                .contains("placeholder=\"What was sent, booked or found, and where\"")
                .doesNotContain("Nothing more is owed", "Update by e-mail", "Call 10:00 am");
    }

    @Test
    void keepsWhatWasTypedBeforeWhatWasDone() {
        var item = answered();
        within(() ->
                drafts.keep(lucia, item.id(), Drafts.Form.NOTE, Map.of("action_taken", "Asked Dr. Lee's nurse"), 1));

        assertThat(page(item, "note"))
                .bodyText()
                .contains("Asked Dr. Lee's nurse")
                .doesNotContain("Update by e-mail");
    }

    @Test
    void showsWhatWasDoneBesideAHollowField() {
        var item = answered();

        assertThat(post(item, "note-checks", note("Handled", "Will follow up")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "“Handled” does not show the result.",
                        "“We are checking.”",
                        "“Will follow up” does not say when.",
                        "Next update by 4:00 pm");
    }

    @Test
    void refusesAHollowNoteAndKeepsTheItemOpen() {
        var item = answered();

        assertThat(post(item, "closure", note("Called patient", "By 4 pm today")))
                .hasStatus(422)
                .bodyText()
                .contains("“Called patient” does not show the result.");
        assertThat(post(item, "closure", note("Asked Dr. Lee's nurse for Thursday slots", "By 4 pm today")))
                .hasStatus3xxRedirection();
    }

    @Test
    void namesAFieldOfTheMomentInTheReadersLanguage() {
        var item = taken();
        within(() -> {
            card.tick(lucia, item);
            return work.replies().send(lucia, seen(item), FINAL);
        });
        var written = new HashMap<>(note("Asked Dr. Lee's nurse for Thursday slots", "Nothing more is promised"));
        written.put("close_code", "answered");

        assertThat(post(item, "closure", written)).hasStatus(422).bodyText().contains("note needs “Old visit”");
        assertThat(post("es", item, "closure", written))
                .hasStatus(422)
                .bodyText()
                .contains("La nota de este momento necesita «Cita anterior»");
    }

    @Test
    void sendsADoubtfulReplyOnlyForAReasonThatIsKept() {
        var item = taken();

        assertThat(post(item, "checks", reply("As we already told you, it is policy.", "")))
                .bodyText()
                .contains("class=\"ask\"", "Sounds defensive");
        assertThat(post(item, "replies", reply("As we already told you, it is policy.", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("sounds defensive");
        assertThat(reasons()).isEmpty();

        assertThat(post(
                        item,
                        "replies",
                        reply("As we already told you, it is policy.", "Her own words, she asked for them")))
                .hasStatus3xxRedirection();
        assertThat(reasons()).containsExactly("defensive: Her own words, she asked for them");
        assertThat(trail()).contains("work-item.sent-anyway");
    }

    @Test
    void asksForNoReasonWhereThereIsNoDoubt() {
        var item = taken();

        assertThat(post(item, "replies", reply("Your visit is now on Tuesday at 9.", "")))
                .hasStatus3xxRedirection();
        assertThat(reasons()).isEmpty();
    }

    private WorkItem taken() {
        work.arrives(practice, SCHEDULING, "Good morning. Can I move my visit? I work on Fridays.", clock.instant());
        return work.takes(lucia);
    }

    private WorkItem answered() {
        var item = taken();
        var two = clock.instant().plus(Duration.ofHours(4));
        var again = new TimeWindow(two, two.plus(Duration.ofHours(2)));
        within(() -> attempts.called(
                lucia,
                seen(item),
                new AttemptDesk.Call(AttemptDesk.Result.NO_ANSWER, Optional.of(again), Language.ENGLISH)));
        work.promises(lucia, item, clock.instant().plus(Duration.ofHours(6)));
        return item;
    }

    private Seen seen(WorkItem item) {
        var current = queue.claim(lucia, item.id());
        return new Seen(current.id(), current.standing().version());
    }

    private static Map<String, String> note(String action, String promised) {
        return Map.of(
                "patient_request",
                "Move the visit",
                "verified_details",
                "Name and birth date",
                "action_taken",
                action,
                "promised_follow_up",
                promised,
                "contact_attempt",
                "Written answer",
                "escalation_status",
                "none",
                "close_code",
                "waiting-other");
    }

    private static Map<String, String> reply(String words, String because) {
        return Map.of("kind", "FINAL_ANSWER", "language", "en", "received", words, "because", because);
    }

    private List<String> reasons() {
        return column("select doubt || ': ' || reason from work.reply_reason");
    }

    private List<String> trail() {
        return column("select action from audit.audit_event");
    }

    private List<String> column(String query) {
        var found = new ArrayList<String>();
        clinics.within(
                practice, () -> database.sql(query).query(String.class).list().forEach(found::add));
        return found;
    }

    private MvcTestResult page(WorkItem item, String part) {
        return browser.get()
                .uri("/work-items/" + item.id() + "/" + part)
                .header("Accept-Language", "en")
                .with(user(new SignedInPerson(person, practice)))
                .exchange();
    }

    private MvcTestResult post(WorkItem item, String part, Map<String, String> fields) {
        return post("en", item, part, fields);
    }

    private MvcTestResult post(String language, WorkItem item, String part, Map<String, String> fields) {
        var call = browser.post()
                .uri("/work-items/" + item.id() + "/" + part)
                .header("Accept-Language", language)
                .param("version", Integer.toString(within(() -> seen(item)).version()))
                .with(csrf())
                .with(user(new SignedInPerson(person, practice)));
        fields.forEach(call::param);
        return call.exchange();
    }

    private <R> R within(ScopedValue.CallableOp<R, RuntimeException> step) {
        return CurrentPractice.within(practice, step);
    }
}
