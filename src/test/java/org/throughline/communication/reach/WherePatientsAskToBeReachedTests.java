package org.throughline.communication.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.communication.Reply.Told.THE_PATIENT;
import static org.throughline.communication.reach.ReachClinic.BACKUP;
import static org.throughline.communication.reach.ReachClinic.asked;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.throughline.access.Role;
import org.throughline.communication.Channel;
import org.throughline.communication.outbox.OutwardNames;
import org.throughline.communication.text.local.LocalTextProvider;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.NotFound;
import org.throughline.patient.PatientId;
import org.throughline.patient.ReachRequests;
import org.throughline.patient.ReachRequests.Wish;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;

/** INV-34 (45 CFR 164.522(b)): while a patient asks to be reached at one place only, or never at one, nothing leaves for another. */
@HouseTest
class WherePatientsAskToBeReachedTests {

    private static final ContactPoint MAIL = ReachClinic.mail("ana@mail.example");

    private final BeanFactory house;
    private final LocalTextProvider provider;
    private final MutableClock clock;

    private ReachClinic clinic;
    private ContactPoint mobile;
    private ContactPoint office;
    private PatientId ana;

    WherePatientsAskToBeReachedTests(BeanFactory house, LocalTextProvider provider, MutableClock clock) {
        this.house = house;
        this.provider = provider;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clinic = ReachClinic.open(house);
        mobile = ReachClinic.phone();
        office = ReachClinic.phone();
        ana = clinic.patient("Ana", mobile, office, MAIL);
        clinic.agreesToTexts(ana, mobile);
        clinic.agreesToTexts(ana, office);
    }

    @Test
    void closesEveryOtherWayAndSaysWhy() {
        var issue = clinic.writes(MAIL, "Can I move my visit?");
        clinic.isOf(ana, issue);
        assertThat(clinic.way(Channel.EMAIL, issue, THE_PATIENT).isOpen()).isTrue();

        clinic.asks(ana, Wish.ONLY_HERE, office);

        assertThat(clinic.way(Channel.EMAIL, issue, THE_PATIENT).closed()).contains("gate.only-elsewhere");
        assertThat(clinic.way(Channel.SMS, issue, THE_PATIENT).to()).contains(office);
        assertThat(clinic.way(Channel.SMS, issue, THE_PATIENT).isOpen()).isTrue();
        assertThatThrownBy(() -> clinic.replies(issue, Channel.EMAIL, "It is on Tuesday.", THE_PATIENT))
                .hasMessage("gate.only-elsewhere");
        assertThat(clinic.states()).isEmpty();
    }

    @Test
    void answersWhereTheyAskedThoughTheyWroteFromElsewhere() {
        var issue = clinic.texts(mobile, "What time is my visit?");
        clinic.asks(ana, Wish.ONLY_HERE, office);

        var way = clinic.way(Channel.SMS, issue, THE_PATIENT);
        assertThat(way.to()).contains(office);
        assertThat(way.elsewhere()).isTrue();
        clinic.replies(issue, Channel.SMS, "At nine.", THE_PATIENT);

        awaitText(office, "At nine.");
        assertThat(provider.of(mobile.value()))
                .noneMatch(message -> message.words().contains("At nine."));
    }

    @Test
    void holdsBackWhatWaitsWhenTheRequestComes() {
        var issue = clinic.texts(mobile, "What time is my visit?");
        clock.advance(Duration.ofHours(12));
        clinic.replies(issue, Channel.SMS, "At nine.", THE_PATIENT);
        clinic.asks(ana, Wish.NOT_HERE, mobile);
        clock.advance(Duration.ofHours(12));
        clinic.sweep();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(clinic.states()).containsOnly("failed gate.not-there"));
        assertThat(provider.of(mobile.value()))
                .noneMatch(message -> message.words().contains("At nine."));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(clinic.answers(
                                "select line as answer from work.ownership_event where kind = 'not-delivered'"))
                        .isNotEmpty());
    }

    @Test
    void bindsTheTextsOfTheProductToo() {
        clinic.asks(ana, Wish.NOT_HERE, mobile);
        clinic.texts(mobile, "HELP");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(clinic.states()).containsExactly("failed gate.not-there"));
    }

    @Test
    void keepsWhatWasAskedByWhomAndWhoWroteItDown() {
        clinic.asks(ana, Wish.ONLY_HERE, office);

        assertThat(clinic.answers("""
                select action || ' ' || reason as answer from audit.audit_event where action like 'patient.reach%'
                """)).containsExactly("patient.reach-asked reach.ONLY_HERE");
        var kept = clinic.within(() -> clinic.the(ReachRequests.class).history(ana));
        assertThat(kept).singleElement().satisfies(request -> {
            assertThat(request.of()).isEqualTo(clinic.lucia().person());
            assertThat(request.asked()).isEqualTo(asked(Wish.ONLY_HERE, office));
        });
    }

    @Test
    void reachesThemAnywhereAgainOnceTheyTakeItBack() {
        var issue = clinic.writes(MAIL, "Can I move my visit?");
        clinic.isOf(ana, issue);
        clinic.asks(ana, Wish.ONLY_HERE, office);
        clinic.endsAll(ana);

        assertThat(clinic.way(Channel.EMAIL, issue, THE_PATIENT).isOpen()).isTrue();
        assertThat(clinic.answers("""
                select action as answer from audit.audit_event where action like 'patient.reach%' order by at, id
                """)).containsExactly("patient.reach-asked", "patient.reach-ended");
    }

    @Test
    void leavesAnotherPatientWithTheSameNumberAlone() {
        var luis = clinic.patient("Luis", mobile);
        clinic.agreesToTexts(luis, mobile);
        clinic.asks(ana, Wish.NOT_HERE, mobile);
        var issue = clinic.texts(mobile, "It is Luis: what time is my visit?");
        clinic.isOf(luis, issue);

        assertThat(clinic.way(Channel.SMS, issue, THE_PATIENT).isOpen()).isTrue();
        clinic.isOf(ana, issue);
        assertThat(clinic.way(Channel.SMS, issue, THE_PATIENT).to()).contains(office);
    }

    @Test
    void takesARequestOnlyForAPointOnFileAndOnlyOnce() {
        assertThatThrownBy(() -> clinic.asks(ana, Wish.NOT_HERE, ReachClinic.phone()))
                .hasMessage("patient.reach-point");
        clinic.asks(ana, Wish.NOT_HERE, mobile);
        assertThatThrownBy(() -> clinic.asks(ana, Wish.ONLY_HERE, mobile)).hasMessage("patient.reach-runs");
        var request = clinic.within(() -> clinic.the(ReachRequests.class).history(ana))
                .getFirst()
                .id();
        clinic.endsAll(ana);
        assertThatThrownBy(() ->
                        clinic.run(() -> clinic.the(ReachRequests.class).end(clinic.lucia(), BACKUP, ana, request)))
                .hasMessage("patient.reach-ended");
    }

    @Test
    void takesARequestFromNobodyWithoutTheLaneAndOfNoOtherPractice() {
        var nora = clinic.clinics()
                .access(clinic.practice(), clinic.clinics().person(clinic.practice(), Role.ASSISTANT, "Nora"));
        assertThatThrownBy(() -> clinic.run(
                        () -> clinic.the(ReachRequests.class).ask(nora, BACKUP, ana, asked(Wish.NOT_HERE, mobile))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        clinic.run(() -> clinic.the(ReachRequests.class).end(nora, BACKUP, ana, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        var elsewhere = ReachClinic.open(house);
        assertThatThrownBy(() -> elsewhere.asks(ana, Wish.NOT_HERE, mobile)).isInstanceOf(NotFound.class);
        assertThat(clinic.within(() -> clinic.the(ReachRequests.class).history(ana)))
                .isEmpty();
    }

    @Test
    void givesNothingAwayInWhatALockedScreenShows() {
        var issue = clinic.writes(MAIL, "Can I move my visit?");
        clinic.isOf(ana, issue);
        clinic.asks(ana, Wish.NOT_HERE, mobile);
        var mail = clinic.replies(issue, Channel.EMAIL, "It is on Tuesday at 9.", THE_PATIENT);
        clinic.replies(issue, Channel.SMS, "It is on Tuesday at 9.", THE_PATIENT);

        assertThat(clinic.answers("""
                select subject || '|' || body as answer from communication.communication where direction = 'out' order by at, id
                """))
                .containsExactly(
                        "About your message|a message for you.\n\nIt is on Tuesday at 9.",
                        "|(312) 555-0100: a message for you.\nIt is on Tuesday at 9.");
        assertThat(clinic.within(() -> clinic.the(OutwardNames.class).in(mail))
                        .practice()
                        .name())
                .isEqualTo("(312) 555-0100");
    }

    private void awaitText(ContactPoint to, String end) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> provider.of(to.value()).stream()
                        .anyMatch(message ->
                                message.fromPractice() && message.words().endsWith(end)));
    }
}
