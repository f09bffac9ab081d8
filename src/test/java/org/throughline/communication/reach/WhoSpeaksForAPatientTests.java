package org.throughline.communication.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.communication.reach.ReachClinic.BACKUP;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.throughline.access.Role;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.Reply.Told;
import org.throughline.communication.text.local.LocalTextProvider;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.NotFound;
import org.throughline.patient.PatientId;
import org.throughline.patient.Proxies;
import org.throughline.patient.Proxies.Scope;
import org.throughline.patient.ReachRequests.Wish;
import org.throughline.patient.RelatedPersonId;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;

/** A5: an answer goes to somebody who speaks for the patient as far, as long and where they may be told, and not a word further. */
@HouseTest
class WhoSpeaksForAPatientTests {

    private static final ContactPoint MOTHERS_MAIL = ReachClinic.mail("rosa@mail.example");

    private final BeanFactory house;
    private final LocalTextProvider provider;
    private final MutableClock clock;

    private ReachClinic clinic;
    private ContactPoint mobile;
    private ContactPoint mothers;
    private PatientId ana;

    WhoSpeaksForAPatientTests(BeanFactory house, LocalTextProvider provider, MutableClock clock) {
        this.house = house;
        this.provider = provider;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clinic = ReachClinic.open(house);
        mobile = ReachClinic.phone();
        mothers = ReachClinic.phone();
        ana = clinic.patient("Ana", mobile);
        clinic.agreesToTexts(ana, mobile);
        clinic.agreesToTexts(ana, mothers);
    }

    @Test
    void tellsTheMotherWhereSheIsReachedAndTheConversationSaysSo() {
        var rosa = mother(Scope.EVERYTHING, Optional.empty());
        var issue = clinic.texts(mobile, "What time is my visit?");
        assertThat(clinic.way(Channel.SMS, issue, to(rosa)).to()).contains(mothers);
        clinic.replies(issue, Channel.SMS, "At nine.", to(rosa));

        awaitText(mothers, "At nine.");
        assertThat(provider.of(mobile.value()))
                .noneMatch(message -> message.words().contains("At nine."));
        assertThat(clinic.within(() -> clinic.the(Communications.class).conversation(issue)))
                .last()
                .satisfies(entry -> assertThat(entry.told()).contains("Rosa Prado, mother"));
    }

    @Test
    void sendsNothingThereWithoutAConsentForTheNumber() {
        var other = ReachClinic.phone();
        var rosa = name(new Proxies.Named(
                new HumanName("Rosa", "Prado"),
                "mother",
                List.of(other),
                Scope.EVERYTHING,
                "signed",
                Optional.empty()));
        var issue = clinic.texts(mobile, "What time is my visit?");

        assertThat(clinic.way(Channel.SMS, issue, to(rosa)).closed()).contains("gate.no-consent");
    }

    @Test
    void tellsNoMoreThanTheyMayBeTold() {
        var rosa = mother(Scope.SCHEDULE, Optional.empty());
        var issue = clinic.texts(mobile, "What time is my visit?");
        var times = new Told(Optional.of(rosa), Scope.SCHEDULE);

        assertThat(clinic.way(Channel.SMS, issue, times).isOpen()).isTrue();
        assertThat(clinic.way(Channel.SMS, issue, to(rosa)).closed()).contains("gate.proxy-out-of-scope");
        assertThatThrownBy(() -> clinic.replies(issue, Channel.SMS, "Your bill is open.", to(rosa)))
                .hasMessage("gate.proxy-out-of-scope");
        assertThatThrownBy(() -> clinic.replies(issue, Channel.EMAIL, "Your bill is open.", to(rosa)))
                .hasMessage("gate.proxy-out-of-scope");
    }

    @Test
    void tellsNobodyAfterTheLastDay() {
        var rosa = mother(Scope.EVERYTHING, Optional.of(clock.instant().plus(Duration.ofDays(1))));
        var issue = clinic.texts(mobile, "What time is my visit?");
        assertThat(clinic.way(Channel.SMS, issue, to(rosa)).isOpen()).isTrue();
        clock.advance(Duration.ofDays(1));

        assertThat(clinic.way(Channel.SMS, issue, to(rosa)).closed()).contains("gate.proxy-out-of-time");
        assertThatThrownBy(() -> clinic.replies(issue, Channel.SMS, "At nine.", to(rosa)))
                .hasMessage("gate.proxy-out-of-time");
    }

    @Test
    void holdsBackWhatWaitsWhenItIsTakenBack() {
        var rosa = mother(Scope.EVERYTHING, Optional.empty());
        var issue = clinic.texts(mobile, "What time is my visit?");
        clock.advance(Duration.ofHours(12));
        clinic.replies(issue, Channel.SMS, "At nine.", to(rosa));
        clinic.run(() -> clinic.the(Proxies.class).takeBack(clinic.lucia(), BACKUP, ana, rosa));
        clock.advance(Duration.ofHours(12));
        clinic.sweep();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(clinic.states()).containsExactly("failed gate.proxy-taken-back"));
        assertThat(provider.of(mothers.value()))
                .noneMatch(message -> message.words().contains("At nine."));
        assertThatThrownBy(
                        () -> clinic.run(() -> clinic.the(Proxies.class).takeBack(clinic.lucia(), BACKUP, ana, rosa)))
                .hasMessage("patient.proxy-taken-back");
    }

    @Test
    void knowsTheMotherByHerNumberThoughNobodyChoseHer() {
        var rosa = mother(Scope.SCHEDULE, Optional.empty());
        var issue = clinic.texts(mothers, "What does my daughter owe?");
        clinic.isOf(ana, issue);

        assertThat(clinic.way(Channel.SMS, issue, Told.THE_PATIENT).closed()).contains("gate.proxy-out-of-scope");
        clinic.run(() -> clinic.the(Proxies.class).takeBack(clinic.lucia(), BACKUP, ana, rosa));
        assertThat(clinic.way(Channel.SMS, issue, Told.THE_PATIENT).closed()).contains("gate.proxy-taken-back");
    }

    @Test
    void tellsNobodyOfAnotherPatient() {
        var rosa = mother(Scope.EVERYTHING, Optional.empty());
        var luis = clinic.patient("Luis", ReachClinic.phone());
        var issue = clinic.texts(mobile, "What time is my visit?");
        clock.advance(Duration.ofHours(12));
        clinic.replies(issue, Channel.SMS, "At nine.", to(rosa));
        clinic.isOf(luis, issue);
        assertThat(clinic.way(Channel.SMS, issue, to(rosa)).isOpen()).isFalse();
        clock.advance(Duration.ofHours(12));
        clinic.sweep();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(clinic.states()).containsExactly("failed gate.proxy-not-there"));
    }

    @Test
    void isAboveNoRequestOfThePatient() {
        var rosa = name(new Proxies.Named(
                new HumanName("Rosa", "Prado"),
                "mother",
                List.of(mobile),
                Scope.EVERYTHING,
                "signed",
                Optional.empty()));
        var issue = clinic.texts(mobile, "What time is my visit?");
        clinic.asks(ana, Wish.NOT_HERE, mobile);

        assertThat(clinic.way(Channel.SMS, issue, to(rosa)).closed()).contains("gate.not-there");
    }

    @Test
    void showsNothingOfTheOtherWhereTwoShareAPhone() {
        var luis = clinic.patient("Luis", mobile);
        clinic.agreesToTexts(luis, mobile);
        var anas = clinic.texts(mobile, "It is Ana: is my visit about the rash moved?");
        clinic.isOf(ana, anas);
        clock.advance(Duration.ofDays(20));
        var luises = clinic.texts(mobile, "It is Luis: what time is mine?");
        clinic.isOf(luis, luises);
        assertThat(luises).isNotEqualTo(anas);
        clinic.replies(luises, Channel.SMS, "Luis, at nine.", Told.THE_PATIENT);

        awaitText(mobile, "Luis, at nine.");
        assertThat(provider.of(mobile.value()).stream()
                        .filter(message -> message.fromPractice())
                        .map(message -> message.words()))
                .containsExactly("Riverside: Luis, at nine.");
        assertThat(clinic.within(() -> clinic.the(Communications.class).conversation(luises)))
                .noneMatch(entry -> entry.text().contains("rash"));
        assertThat(clinic.within(() -> clinic.the(Communications.class).conversation(anas)))
                .noneMatch(entry -> entry.text().contains("at nine"));
    }

    @Test
    void isNamedOnlyWithAProofAndByWhoeverHasTheLane() {
        var nora = clinic.clinics()
                .access(clinic.practice(), clinic.clinics().person(clinic.practice(), Role.ASSISTANT, "Nora"));
        assertThatThrownBy(() -> clinic.run(() -> clinic.the(Proxies.class)
                        .name(nora, BACKUP, ana, rosa(Scope.NOTHING, "signed", Optional.empty()))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> name(rosa(Scope.EVERYTHING, " ", Optional.empty())))
                .hasMessage("patient.proxy-without-proof");
        assertThatThrownBy(() -> name(rosa(Scope.EVERYTHING, "signed", Optional.of(clock.instant()))))
                .hasMessage("patient.proxy-over");
        var elsewhere = ReachClinic.open(house);
        assertThatThrownBy(() -> elsewhere.run(() -> elsewhere
                        .the(Proxies.class)
                        .name(elsewhere.lucia(), BACKUP, ana, rosa(Scope.NOTHING, "signed", Optional.empty()))))
                .isInstanceOf(NotFound.class);
        assertThat(clinic.within(() -> clinic.the(Proxies.class).of(ana))).isEmpty();
    }

    private static Told to(RelatedPersonId proxy) {
        return new Told(Optional.of(proxy), Scope.EVERYTHING);
    }

    private RelatedPersonId mother(Scope scope, Optional<Instant> until) {
        return name(rosa(scope, "signed on 2026-11-02", until));
    }

    private Proxies.Named rosa(Scope scope, String proof, Optional<Instant> until) {
        return new Proxies.Named(
                new HumanName("Rosa", "Prado"), "mother", List.of(mothers, MOTHERS_MAIL), scope, proof, until);
    }

    private RelatedPersonId name(Proxies.Named named) {
        return clinic.within(() -> clinic.the(Proxies.class).name(clinic.lucia(), BACKUP, ana, named));
    }

    private void awaitText(ContactPoint to, String end) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> provider.of(to.value()).stream()
                        .anyMatch(message ->
                                message.fromPractice() && message.words().endsWith(end)));
    }
}
