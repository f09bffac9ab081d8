package org.throughline.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Communications;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.interpreter.InterpreterDesk;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;

/** A qualified interpreter is one key away, and whoever reads the note knows whose words they are. */
@HouseTest
class InterpreterTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final OpenWork work;
    private final WorkQueue queue;
    private final InterpreterDesk desk;
    private final JdbcClient database;
    private final MutableClock clock;

    private PracticeId practice;
    private PersonId lucia;
    private PersonId manager;

    InterpreterTests(
            MockMvcTester browser,
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            InterpreterDesk desk,
            JdbcClient database,
            MutableClock clock) {
        this.browser = browser;
        this.clinics = clinics;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.queue = queue;
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.assistant(practice, "Lucía", SCHEDULING);
        manager = clinics.person(practice, Role.MANAGER, "Tom");
    }

    @Test
    void showsWhomToRingForTheLanguageOfThePatient() {
        added("vi", "Mekong Interpreters", "312 555 0155");
        added("", "LanguageLine", "312 555 0166");
        added("pl", "Polonia", "312 555 0177");
        var item = taken("vi");

        assertThat(get(lucia, "/work-items/" + item.id() + "/interpreter"))
                .hasStatusOk()
                .bodyText()
                .contains("Interpreter for Vietnamese", "tel:+13125550155", "tel:+13125550166", "at no cost")
                .doesNotContain("Polonia");
        assertThat(get(lucia, "/work-items/" + item.id() + "/patient"))
                .bodyText()
                .contains("/work-items/" + item.id() + "/interpreter");
    }

    @Test
    void saysThatNobodyIsNamed() {
        assertThat(get(lucia, "/work-items/" + taken("vi").id() + "/interpreter"))
                .bodyText()
                .contains("The practice has named no interpreter for this language.");
    }

    @Test
    void keepsWhoInterpreted() {
        var item = taken("vi");

        assertThat(post(lucia, "/work-items/" + item.id() + "/interpreter", joined(item, "Mai, number 4411")))
                .hasStatus3xxRedirection();
        assertThat(CurrentPractice.within(practice, () -> desk.of(item.id()))).containsExactly("Mai, number 4411");
        assertThat(get(lucia, "/work-items/" + item.id() + "/thread"))
                .bodyText()
                .contains("talked with the interpreter: Mai, number 4411");
    }

    @Test
    void asksForANameOrANumber() {
        var item = taken("vi");

        assertThat(post(lucia, "/work-items/" + item.id() + "/interpreter", joined(item, " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Write the interpreter");
        assertThat(CurrentPractice.within(practice, () -> desk.of(item.id()))).isEmpty();
    }

    @Test
    void sendsNobodyToARouteThatHasEnded() {
        added("vi", "Mekong Interpreters", "312 555 0155");
        var page = get(manager, "/interpreters");
        assertThat(page).bodyText().contains("Mekong Interpreters", "Vietnamese");
        var id = clinics.answers(practice, "select id::text as answer from practice.interpreter_route")
                .getFirst();

        assertThat(post(manager, "/interpreters/" + id + "/end", Map.of())).hasStatus3xxRedirection();
        assertThat(post(manager, "/interpreters/" + id + "/end", Map.of())).hasStatus(404);
        assertThat(get(lucia, "/work-items/" + taken("vi").id() + "/interpreter"))
                .bodyText()
                .doesNotContain("Mekong");
    }

    @Test
    void refusesANumberThatIsNone() {
        assertThat(post(
                        manager,
                        "/interpreters",
                        Map.of("language", "vi", "who", "Mekong", "phone", "soon", "how", "")))
                .hasStatus(422)
                .bodyText()
                .contains("“soon” is no phone number.");
    }

    private void added(String language, String who, String phone) {
        assertThat(post(
                        manager,
                        "/interpreters",
                        Map.of("language", language, "who", who, "phone", phone, "how", "customer 12")))
                .hasStatus3xxRedirection();
    }

    private WorkItem taken(String language) {
        var access = clinics.access(practice, lucia);
        work.arrives(practice, SCHEDULING, "Good morning. Can I move my visit?", clock.instant());
        var item = work.takes(access);
        clinics.within(
                practice,
                () -> database.sql("update work.work_item set language = :language where id = :id")
                        .param("language", language)
                        .param("id", item.id().value())
                        .update());
        return CurrentPractice.within(practice, () -> queue.claim(access, item.id()));
    }

    private static Map<String, String> joined(WorkItem item, String who) {
        return Map.of("version", String.valueOf(item.standing().version()), "interpreter", who);
    }

    private MvcTestResult get(PersonId who, String path) {
        return browser.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(user(new SignedInPerson(who, practice)))
                .exchange();
    }

    private MvcTestResult post(PersonId who, String path, Map<String, String> fields) {
        var call = browser.post()
                .uri(path)
                .header("Accept-Language", "en")
                .with(csrf())
                .with(user(new SignedInPerson(who, practice)));
        fields.forEach(call::param);
        return call.exchange();
    }
}
