package org.throughline.communication.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.IssueId;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.SafetyAnswer;
import org.throughline.communication.SafetyText;
import org.throughline.communication.mail.sending.InMemoryMailGateway;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.EmergencyRoute;
import org.throughline.practice.Practices;
import org.throughline.screening.ReplyChecks;
import org.throughline.screening.TextShape;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** Words of an emergency are answered at once with a fixed text, once, and never to a machine (safety.md 1.7, 1.8). */
@HouseTest
@Import(SafetyTextTests.Mailed.class)
class SafetyTextTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final String OUT = "from communication.communication where direction = 'out'";

    private final SmallClinic clinics;
    private final Communications communications;
    private final InMemoryMailGateway gateway;
    private final MockMvcTester browser;
    private final ReplyChecks checks;
    private final MutableClock clock;
    private final PracticeAddresses addresses;
    private final Practices practices;

    private PracticeId practice;

    SafetyTextTests(
            SmallClinic clinics,
            Communications communications,
            InMemoryMailGateway gateway,
            MockMvcTester browser,
            ReplyChecks checks,
            MutableClock clock,
            PracticeAddresses addresses,
            Practices practices) {
        this.clinics = clinics;
        this.communications = communications;
        this.gateway = gateway;
        this.browser = browser;
        this.checks = checks;
        this.clock = clock;
        this.addresses = addresses;
        this.practices = practices;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Mailed {

        @Bean
        @Primary
        InMemoryMailGateway takesMail(Clock clock) {
            return new InMemoryMailGateway(clock);
        }
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        clinics.lanes(practice, SCHEDULING, new LaneCode("front_desk_backup"));
        var address = "desk." + practice.toString().toLowerCase(Locale.ROOT) + "@riverside.example";
        addresses.open(ContactPoint.email(address).orElseThrow(), practice);
    }

    @Test
    void answersAFormOnceInItsLanguageAndStopsNoClock() {
        var issue = form("es", "ana@mail.example", "Please call me back");

        assertThat(automatic(issue, SafetyText.EMERGENCY, Language.SPANISH)).isInstanceOf(SafetyAnswer.Sent.class);
        assertThat(automatic(issue, SafetyText.EMERGENCY, Language.SPANISH))
                .isInstanceOf(SafetyAnswer.AlreadySent.class);

        assertThat(clinics.answers(practice, "select body as answer " + OUT))
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains(
                                "llame ahora al 911",
                                "Ya avisamos al equipo médico",
                                "(312) 555-0100",
                                "mensaje automático")
                        .doesNotContain("This is"));
        assertThat(clinics.answers(practice, """
                        select concat_ws(' ', kind, purpose, automatic, author_person_id is null, language, recipient) as answer
                        """ + OUT)).containsExactly("automatic automatic t t es ana@mail.example");
        assertThat(clinics.answers(practice, """
                        select concat_ws(' ', unanswered, first_response_at is null, business_status) as answer
                        from work.work_item
                        """)).containsExactly("t t sorted");
    }

    @Test
    void sendsAnotherKindAndInAnotherConversation() {
        var one = form("en", "ana@mail.example", "Please call me back");
        var other = form("en", "ana@mail.example", "Please call me back");

        assertThat(automatic(one, SafetyText.EMERGENCY, Language.ENGLISH)).isInstanceOf(SafetyAnswer.Sent.class);
        assertThat(automatic(one, SafetyText.POISON, Language.ENGLISH)).isInstanceOf(SafetyAnswer.Sent.class);
        assertThat(automatic(other, SafetyText.EMERGENCY, Language.ENGLISH)).isInstanceOf(SafetyAnswer.Sent.class);

        assertThat(clinics.answers(practice, "select body as answer " + OUT))
                .anyMatch(body -> body.contains("1-800-222-1222"));
    }

    @Test
    void isWrittenOnceWhenTwoAskAtTheSameMoment() throws Exception {
        var issue = form("en", "ana@mail.example", "Please call me back");
        var start = new CyclicBarrier(2);
        Callable<SafetyAnswer> asks = () -> {
            start.await();
            return automatic(issue, SafetyText.EMERGENCY, Language.ENGLISH);
        };
        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = two.invokeAll(List.of(asks, asks));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .hasAtLeastOneElementOfType(SafetyAnswer.Sent.class)
                    .hasAtLeastOneElementOfType(SafetyAnswer.AlreadySent.class);
        }
        assertThat(clinics.answers(practice, "select id::text as answer " + OUT))
                .hasSize(1);
    }

    @Test
    void isForgottenWithTheTransactionThatAskedForIt() {
        var issue = form("en", "ana@mail.example", "Please call me back");
        try {
            clinics.within(practice, () -> {
                communications.automatic(issue, SafetyText.EMERGENCY, Language.ENGLISH, clock.instant());
                throw new IllegalStateException("the caller changes its mind");
            });
        } catch (IllegalStateException changed) {
            assertThat(changed).hasMessageContaining("changes its mind");
        }

        assertThat(clinics.answers(practice, "select id::text as answer " + OUT))
                .isEmpty();
        assertThat(automatic(issue, SafetyText.EMERGENCY, Language.ENGLISH)).isInstanceOf(SafetyAnswer.Sent.class);
    }

    @Test
    void saysItInBothLanguagesWhereNobodyKnowsTheLanguage() {
        var issue = form("en", "ana@mail.example", "?");

        automatic(issue, SafetyText.CRISIS, Language.UNKNOWN);

        assertThat(clinics.answers(practice, "select body as answer " + OUT))
                .singleElement()
                .satisfies(body -> assertThat(body).contains("call or text 988", "oprima el 2", "AYUDA"));
    }

    @Test
    void saysThatNobodyReadsAndNamesTheOtherNumberWhenThePracticeIsClosed() {
        clock.advance(Duration.ofHours(11));
        var issue = form("en", "ana@mail.example", "Please call me back");

        automatic(issue, SafetyText.EMERGENCY, Language.ENGLISH);

        assertThat(clinics.answers(practice, "select body as answer " + OUT))
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("nobody is reading messages", "(312) 555-0177", "call 911")
                        .doesNotContain("(312) 555-0100", "alerted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-generated", "List-Id: <health.lists.example>", "Precedence: bulk"})
    void isNotSentToAMachine(String header) {
        var issue = mail(header);

        assertThat(automatic(issue, SafetyText.EMERGENCY, Language.ENGLISH))
                .isEqualTo(new SafetyAnswer.ChannelCannot("communication.written-by-a-machine"));
        assertThat(clinics.answers(practice, "select id::text as answer " + OUT))
                .isEmpty();
    }

    @Test
    void isNotSentWhereNoAddressIsKnown() {
        var issue = form("en", "", "Please call me back");

        assertThat(automatic(issue, SafetyText.EMERGENCY, Language.ENGLISH))
                .isEqualTo(new SafetyAnswer.ChannelCannot("communication.no-mail-address"));
    }

    @Test
    void leavesMarkedAsAutomaticAndStandsSoInTheConversation() {
        var lucia = clinics.assistant(practice, "Lucía", new LaneCode("front_desk_backup"));
        var issue = mail("X-Mailer: a person's own");

        automatic(issue, SafetyText.EMERGENCY, Language.ENGLISH);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(gateway.delivered())
                        .map(raw -> new String(raw, StandardCharsets.UTF_8))
                        .anySatisfy(raw -> assertThat(raw)
                                .contains("Auto-Submitted: auto-replied", "In-Reply-To: <from.ana." + practice)));
        var item = clinics.answers(practice, "select id::text as answer from work.work_item")
                .getFirst();
        assertThat(browser.get().uri("/work-items/" + item + "/thread").with(user(new SignedInPerson(lucia, practice))))
                .hasStatusOk()
                .bodyText()
                .contains("Automatic text", "call 911 now");
    }

    @ParameterizedTest
    @EnumSource(SafetyText.class)
    void givesNoAdviceAndMakesNoPromise(SafetyText text) {
        var phone = ContactPoint.phone("(312) 555-0100", "US").orElseThrow();
        var taker = new EmergencyRoute.Taker("the nurse on duty", phone);
        var route = new EmergencyRoute(taker, taker, clock.instant(), new PersonId(UUID.randomUUID()));
        for (var isOpen : List.of(true, false)) {
            var setting = new SafetyWording.Setting(practices.get(practice), route, isOpen);
            var said = SafetyWording.SHIPPED.fill(text, Language.UNKNOWN, setting);

            assertThat(said.body()).contains("Riverside", "(312) 555-0100");
            assertThat(checks.check(said.subject() + "\n" + said.body())).isEmpty();
            for (var language : List.of(Language.ENGLISH, Language.SPANISH)) {
                var inShort =
                        SafetyWording.SHIPPED.inShort(text, language, setting).body();
                assertThat(inShort).contains("Riverside", "(312) 555-0100");
                assertThat(TextShape.of(inShort).fitsOne()).isTrue();
                assertThat(checks.check(inShort)).isEmpty();
            }
        }
    }

    private SafetyAnswer automatic(IssueId issue, SafetyText text, Language language) {
        var answer = new AtomicReference<SafetyAnswer>();
        clinics.within(practice, () -> answer.set(communications.automatic(issue, text, language, clock.instant())));
        return answer.get();
    }

    private IssueId form(String language, String email, String text) {
        var raw = """
                {"name": "Ana Morales", "phone": "(312) 555-0142", "email": "%s", "language": "%s", "lane": "scheduling",
                 "text": "%s"}
                """.formatted(email, language, text);
        return receive(Channel.FORM, "application/json", raw);
    }

    private IssueId mail(String header) {
        return receive(
                Channel.EMAIL, "message/rfc822", """
                From: Ana Morales <ana@mail.example>
                To: desk@riverside.example
                Subject: My chest hurts
                Message-ID: <from.ana.%s@mail.example>
                Date: Tue, 17 Nov 2026 09:59:00 -0600
                %s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                My chest hurts since an hour.
                """.formatted(practice, header).replace("\n", "\r\n"));
    }

    private IssueId receive(Channel channel, String mediaType, String raw) {
        Instant at = clock.instant();
        var contact = new IncomingContact(
                channel, "form", UUID.randomUUID().toString(), raw.getBytes(StandardCharsets.UTF_8), mediaType, at);
        CurrentPractice.within(practice, () -> communications.receive(contact));
        return new IssueId(UUID.fromString(
                clinics.answers(practice, "select id::text as answer from communication.issue order by id desc limit 1")
                        .getFirst()));
    }
}
