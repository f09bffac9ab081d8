package org.throughline.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.throughline.communication.Attachments;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.portal.PatientWithLink;
import org.throughline.portal.PatientWithLink.Case;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** Story 54: a patient without an account sees where her matter stands, and what she sends joins its conversation. */
@HouseTest
@Import(PatientWithLink.Filed.class)
class NextStepPageTests {

    private static final String CONTACTS = """
            select c.channel || ' ' || c.language || ' ' || c.body as answer from communication.communication c
            where c.channel = 'portal' order by c.at, c.id
            """;

    private final SmallClinic clinics;
    private final PatientWithLink patients;
    private final Attachments attachments;
    private final JdbcClient database;
    private final MockMvc server;
    private final MutableClock clock;

    private Case ana;
    private Phone phone;

    NextStepPageTests(
            SmallClinic clinics,
            PatientWithLink patients,
            Attachments attachments,
            JdbcClient database,
            MockMvc server,
            MutableClock clock) {
        this.clinics = clinics;
        this.patients = patients;
        this.attachments = attachments;
        this.database = database;
        this.server = server;
        this.clock = clock;
    }

    @BeforeEach
    void makeALink() {
        ana = patients.open();
        phone = new Phone(server, patients.link(ana).value());
    }

    @Test
    void asksForTheBirthDateInThePatientsLanguageAndTellsNobodyOfTheLink() throws Exception {
        var answer = phone.opens("");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains("<html lang=\"es\">", "Confirme que es usted", "911", "988", "Riverside Family Medicine")
                .doesNotContain("<script");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(answer.getHeader("Set-Cookie"))
                .as("no session for a visitor")
                .isNull();
    }

    @Test
    void saysWhatWasReceivedCheckedNeededAndWhoAnswersByWhen() throws Exception {
        patients.answer(ana);

        var page = shown();

        assertThat(page)
                .contains(PatientWithLink.GIVEN + ", lo estamos revisando.")
                .contains("Recibimos su mensaje", "Revisamos si llegó la referencia.")
                .contains("Díganos qué días le quedan mejor.", "Le escribimos hoy antes de las dos.")
                .contains("Lucía le escribe o le llama antes de las 2:00\u00a0p.\u00a0m.")
                .doesNotContain(PatientWithLink.FAMILY, PatientWithLink.QUESTION, "Xochimilco");
        assertThat(page.length()).as("characters of the page").isLessThan(6_000);
    }

    @Test
    void keepsTheVisitToTheLinksOwnPathOutOfReachOfScripts() throws Exception {
        var answer = phone.born(PatientWithLink.BORN);

        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith("visit=")
                .contains("; Path=/n/", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Max-Age");
    }

    @Test
    void saysNothingButNeutralWordsToWhoeverWantsThem() throws Exception {
        clinics.within(
                ana.practice(),
                () -> database.sql("update patient.patient set discreet = true").update());
        patients.answer(ana);

        assertThat(shown())
                .contains("Lo estamos revisando.", "Una persona lo revisa")
                .doesNotContain(PatientWithLink.GIVEN, "referencia", "qué días");
    }

    @Test
    void takesAnAnswerIntoTheSameConversationAndBringsTheItemBack() throws Exception {
        patients.answer(ana);
        waitsForThePatient();
        shown();

        var sent = phone.sends("answer", "text", "El jueves en la tarde.");

        assertThat(Phone.target(sent)).endsWith("/received");
        assertThat(phone.opens("/received").getContentAsString())
                .contains("Recibimos su mensaje", "Lo que le dijimos sigue en pie: Lucía")
                .doesNotContain("respondimos", "respondió");
        assertThat(contacts()).containsExactly("portal es El jueves en la tarde.");
        assertThat(items()).containsExactly("owned true U3 routine");
        assertThat(clinics.answers(
                        ana.practice(),
                        "select count(distinct issue_id)::text as answer from communication.communication"))
                .containsExactly("1");
        assertThat(shown()).contains(", recibimos su respuesta.");
    }

    @Test
    void takesTheSameFormOnce() throws Exception {
        shown();
        phone.posts("/answer", "text", "El jueves.", "token", "same");
        phone.posts("/answer", "text", "El jueves.", "token", "same");

        assertThat(contacts()).hasSize(1);
    }

    @Test
    void opensANewItemInTheSameConversationWhenEverythingWasClosed() throws Exception {
        shown();
        closed();

        assertThat(shown()).contains(", este asunto quedó resuelto.");
        phone.sends("answer", "text", "Todavía tengo una pregunta.");

        assertThat(clinics.answers(
                        ana.practice(),
                        "select lane || ' ' || source as answer from work.work_item where closed_at is null"))
                .containsExactly("referrals portal");
        assertThat(clinics.answers(ana.practice(), "select count(*)::text as answer from communication.issue"))
                .containsExactly("1");
    }

    /** INV-45. */
    @Test
    void makesAWishForAPersonALiveCall() throws Exception {
        shown();
        phone.sends("person", "text", "");

        assertThat(contacts()).containsExactly("portal es Quisiera hablar con una persona.");
        assertThat(items()).containsExactly("working true U2 asks-for-a-person");
        assertThat(phone.opens("/received").getContentAsString())
                .contains("Recibimos que quiere hablar con una persona");
    }

    @Test
    void opensACallbackForAWishForAPersonWhenEverythingWasClosed() throws Exception {
        shown();
        closed();
        phone.sends("person", "text", "");

        assertThat(clinics.answers(
                        ana.practice(),
                        "select lane || ' ' || needs_eyes as answer from work.work_item where closed_at is null"))
                .containsExactly("callbacks asks-person");
    }

    @Test
    void takesAWishForACallOnlyAtATimeSomebodyIsThere() throws Exception {
        shown();
        assertThat(phone.opens("/call").getContentAsString()).contains("de 10:00 a. m. a 12:00 p. m.");
        var refused = phone.posts("/call", "window", "2026-11-17T03:00:00Z", "token", "one");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(contacts()).isEmpty();

        phone.sends("call", "text", "Mejor al celular.");

        assertThat(contacts())
                .containsExactly("portal es Prefiero una llamada el 17 nov de 10:00 a. m. a 12:00 p. m."
                        + "\n\nMejor al celular.");
        assertThat(items()).containsExactly("working true U2 routine");
    }

    @Test
    void keepsFilesByTheirContentUnderNamesOfItsOwn() throws Exception {
        shown();
        var sent = phone.sendsFiles(
                file("../../etc/passwd.pdf", "%PDF-1.7\n%âãÏÓ\n"), file("C:\\tarjeta.exe", "Número de mi tarjeta"));

        assertThat(Phone.target(sent)).endsWith("/received");
        assertThat(
                        clinics.answers(
                                ana.practice(),
                                "select name || ' ' || media_type || ' ' || kind as answer from communication.attachment order by id"))
                .containsExactly("document-1.pdf application/pdf PDF", "text-2.txt text/plain TEXT");
        var id = clinics.answers(
                        ana.practice(), "select id::text as answer from communication.attachment where kind = 'TEXT'")
                .getFirst();
        CurrentPractice.run(ana.practice(), () -> {
            try (var bytes = attachments.open(java.util.UUID.fromString(id)).bytes()) {
                assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("Número de mi tarjeta");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(items()).containsExactly("working true U2 routine");
    }

    @Test
    void keepsNothingOfAFileThatIsSomethingElse() throws Exception {
        shown();
        var stored = storedFiles();

        for (var content : List.of("<html><script>alert(1)</script></html>", "<svg onload=\"alert(1)\"/>")) {
            var refused = phone.sendsFiles(file("foto.pdf", content));
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString()).contains("se envió nada").doesNotContain("alert(1)");
        }

        assertThat(storedFiles()).isEqualTo(stored);
        assertThat(contacts()).isEmpty();
    }

    @Test
    void saysAtOnceWhomToCallWhereTheWordsMayBeAnEmergency() throws Exception {
        shown();
        phone.sends("answer", "text", "Tengo un dolor muy fuerte en el pecho y no puedo respirar.");

        assertThat(phone.opens("/received").getContentAsString())
                .contains("role=\"alert\"", "Si es una emergencia, llame ahora al 911");
        assertThat(items()).containsExactly("working true U0 emergency-words");
    }

    @Test
    void isReadInTheLanguageThatItsReaderChooses() throws Exception {
        shown();
        phone.posts("/language", "to", "en");

        assertThat(phone.opens("").getContentAsString())
                .contains("<html lang=\"en\">", PatientWithLink.GIVEN + ", we received your message.");
        phone.sends("answer", "text", "Thursday afternoon.");
        assertThat(contacts()).containsExactly("portal en Thursday afternoon.");
        assertThat(clinics.answers(ana.practice(), "select chosen_language as answer from portal.next_step_link"))
                .containsExactly("en");
        assertThat(clinics.answers(ana.practice(), "select written_language as answer from patient.patient"))
                .containsExactly("es");
    }

    @Test
    void losesNoWordWhenThePageWasQuietForTooLong() throws Exception {
        shown();
        clock.advance(Duration.ofMinutes(31));

        var asked = phone.posts("/answer", "text", "El jueves en la tarde.", "token", "late");
        assertThat(asked.getContentAsString())
                .contains("Lo que escribió está guardado", "El jueves en la tarde.")
                .doesNotContain(PatientWithLink.GIVEN);
        var back = phone.posts(
                "/birth-date",
                "day",
                "4",
                "month",
                "3",
                "year",
                "1985",
                "wish",
                "answer",
                "text",
                "El jueves en la tarde.");
        assertThat(back.getContentAsString()).contains(">El jueves en la tarde.</textarea>", "Responder");
        assertThat(contacts()).isEmpty();
    }

    @Test
    void doesNotCountADateThatNoCalendarHas() throws Exception {
        for (int time = 0; time < 4; time++) {
            assertThat(phone.posts("/birth-date", "day", "31", "month", "2", "year", "1985")
                            .getContentAsString())
                    .contains("Esto no contó como intento");
        }
        assertThat(shown()).contains(PatientWithLink.GIVEN);
    }

    @Test
    void takesNoMoreThanAPersonWouldSend() throws Exception {
        shown();
        MockHttpServletResponse last = phone.opens("");
        for (int number = 0; number < 41; number++) {
            last = phone.posts("/answer", "text", "Hola " + number, "token", "t" + number);
        }

        assertThat(last.getStatus()).isEqualTo(404);
        assertThat(contacts()).hasSize(40);
    }

    private String shown() throws Exception {
        phone.born(PatientWithLink.BORN);
        var answer = phone.opens("");
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private List<String> contacts() {
        return clinics.answers(ana.practice(), CONTACTS);
    }

    private List<String> storedFiles() {
        return clinics.answers(ana.practice(), "select count(*)::text as answer from platform.stored_file");
    }

    private List<String> items() {
        return clinics.answers(ana.practice(), """
                select business_status || ' ' || unanswered || ' U' || urgency || ' ' || urgency_reason as answer
                from work.work_item where closed_at is null
                """);
    }

    private void waitsForThePatient() {
        clinics.within(ana.practice(), () -> database.sql("""
                        update work.work_item set status = 'on-hold', business_status = 'waiting-patient',
                            next_check_at = now(), holder_person_id = null, lease_until = null
                        """).update());
    }

    private void closed() {
        clinics.within(
                ana.practice(),
                () -> database.sql("""
                        update work.work_item set status = 'completed', business_status = 'done', closed_at = :now,
                            close_code = 'answered', holder_person_id = null, lease_until = null, unanswered = false
                        """)
                        .param("now", org.throughline.platform.database.Columns.at(clock.instant()))
                        .update());
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("files", name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }
}
