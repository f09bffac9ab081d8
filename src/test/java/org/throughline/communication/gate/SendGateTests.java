package org.throughline.communication.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.communication.Channel;
import org.throughline.communication.gate.SendDecision.Allowed;
import org.throughline.communication.gate.SendDecision.Later;
import org.throughline.communication.gate.SendDecision.Refused;
import org.throughline.communication.gate.SendFacts.Consent;
import org.throughline.communication.gate.SendFacts.Kind;
import org.throughline.communication.gate.SendFacts.Receiver;
import org.throughline.patient.Consents.Purpose;

/** INV-40, INV-41, INV-43: what may leave as a text, by facts alone. */
class SendGateTests {

    private static final Set<ZoneId> CHICAGO = Set.of(ZoneId.of("America/Chicago"));
    private static final Instant NOON = Instant.parse("2026-11-17T18:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-18T03:00:00Z");
    private static final Instant EIGHT = Instant.parse("2026-11-18T14:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // kind, purpose, consent, hours since they wrote (0 never), decision by day
        "REPLY, ADMIN, GIVEN, 0, gate.consent",
        "REPLY, ADMIN, NONE, 0, gate.no-consent",
        "REPLY, ADMIN, NONE, 5, gate.answers-them",
        "REPLY, ADMIN, NONE, 167, gate.answers-them",
        "REPLY, ADMIN, NONE, 169, gate.no-consent",
        "REPLY, ADMIN, TAKEN_BACK, 5, gate.consent-taken-back",
        "REPLY, BILLING, NONE, 5, gate.no-billing-consent",
        "REPLY, BILLING, GIVEN, 0, gate.consent",
        "NOTICE, REMINDER, GIVEN, 0, gate.consent",
        "NOTICE, REMINDER, NONE, 5, gate.no-consent",
        "NOTICE, REMINDER, TAKEN_BACK, 5, gate.consent-taken-back",
        "NOTICE, BILLING, NONE, 0, gate.no-billing-consent",
        "SAFETY, ADMIN, NONE, 1, gate.safety",
        "HELP, ADMIN, NONE, 1, gate.asked-for",
        "STARTED, ADMIN, NONE, 1, gate.asked-for"
    })
    void decidesByConsent(Kind kind, Purpose purpose, Consent consent, int hours, String code) {
        var facts = facts(kind, purpose, consent, wrote(hours, NOON), new SendFacts.Sent(0, 0));

        assertThat(SendGate.decide(facts, NOON).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        // kind, purpose, consent, stopped, decision by night
        "REPLY, ADMIN, NONE, false, gate.portal",
        "REPLY, BILLING, NONE, false, gate.portal",
        "REPLY, ADMIN, TAKEN_BACK, false, gate.portal",
        "NOTICE, REMINDER, NONE, false, gate.portal",
        "NOTICE, REMINDER, TAKEN_BACK, false, gate.consent-taken-back",
        "SAFETY, ADMIN, NONE, false, gate.portal",
        "REPLY, ADMIN, GIVEN, true, gate.portal-stopped",
        "NOTICE, REMINDER, GIVEN, true, gate.portal-stopped"
    })
    void needsNoHourAndNoConsentInThePortal(Kind kind, Purpose purpose, Consent consent, boolean stopped, String code) {
        var facts = new SendFacts(
                kind,
                Channel.PORTAL_MESSAGE,
                purpose,
                stopped,
                consent,
                Optional.empty(),
                Set.of(),
                new SendFacts.Sent(0, 0),
                true,
                false,
                Receiver.WELCOME);

        assertThat(SendGate.decide(facts, NIGHT).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void sendsNothingAfterAStopWordButItsConfirmation(Kind kind) {
        var facts = new SendFacts(
                kind,
                Channel.SMS,
                Purpose.ADMIN,
                true,
                Consent.GIVEN,
                Optional.of(NOON),
                CHICAGO,
                new SendFacts.Sent(0, 0),
                true,
                false,
                Receiver.WELCOME);

        assertThat(SendGate.decide(facts, NOON)).isInstanceOf(kind == Kind.STOPPED ? Allowed.class : Refused.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void faxesOnlyWhatAPersonAnswersAnOffice(Kind kind) {
        var code = kind == Kind.REPLY ? "gate.fax-to-an-office" : "gate.fax-by-people-only";

        assertThat(SendGate.decide(fax(kind, false), NIGHT).code()).isEqualTo(code);
        assertThat(SendGate.decide(fax(kind, true), NOON)).isInstanceOf(Refused.class);
    }

    private static SendFacts fax(Kind kind, boolean ofAPatient) {
        return new SendFacts(
                kind,
                Channel.FAX,
                Purpose.ADMIN,
                false,
                Consent.NONE,
                Optional.empty(),
                CHICAGO,
                new SendFacts.Sent(0, 0),
                true,
                ofAPatient,
                Receiver.WELCOME);
    }

    /** INV-34 and A5: neither a consent nor a kind of message is above what the patient asked for, on any channel. */
    @ParameterizedTest
    @CsvSource({
        "ONLY_ELSEWHERE, gate.only-elsewhere",
        "NOT_THERE, gate.not-there",
        "OUT_OF_TIME, gate.proxy-out-of-time",
        "TAKEN_BACK, gate.proxy-taken-back",
        "OUT_OF_SCOPE, gate.proxy-out-of-scope",
        "OF_SOMEBODY_ELSE, gate.proxy-not-there"
    })
    void sendsNothingToWhoeverMayNotGetItThere(Receiver receiver, String code) {
        for (var channel : Channel.values()) {
            for (var kind : Kind.values()) {
                assertThat(SendGate.decide(to(receiver, channel, kind), NOON))
                        .as("%s %s", channel, kind)
                        .isEqualTo(new Refused(code));
            }
        }
        assertThat(SendGate.decide(to(Receiver.WELCOME, Channel.SMS, Kind.REPLY), NOON))
                .isInstanceOf(Allowed.class);
    }

    private static SendFacts to(Receiver receiver, Channel channel, Kind kind) {
        return new SendFacts(
                kind,
                channel,
                Purpose.ADMIN,
                false,
                Consent.GIVEN,
                Optional.of(NOON),
                CHICAGO,
                new SendFacts.Sent(0, 0),
                true,
                false,
                receiver);
    }

    @Test
    void keepsAReplyForTheMorningUnlessTheyWroteToday() {
        var late = facts(Kind.REPLY, Purpose.ADMIN, Consent.GIVEN, wrote(30, NIGHT), new SendFacts.Sent(0, 0));
        var talking = facts(Kind.REPLY, Purpose.ADMIN, Consent.GIVEN, wrote(1, NIGHT), new SendFacts.Sent(0, 0));

        assertThat(SendGate.decide(late, NIGHT)).isEqualTo(new Later("gate.quiet-hours", EIGHT));
        assertThat(SendGate.decide(talking, NIGHT)).isInstanceOf(Allowed.class);
    }

    @Test
    void keepsWhatNoPersonWroteForTheMorningWhateverTheyWrote() {
        var talking = facts(Kind.NOTICE, Purpose.ADMIN, Consent.GIVEN, wrote(1, NIGHT), new SendFacts.Sent(0, 0));

        assertThat(SendGate.decide(talking, NIGHT)).isEqualTo(new Later("gate.quiet-hours", EIGHT));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "0, 2, true", "1, 1, false", "0, 3, false"})
    void sendsOneADayAndThreeAWeekByItself(int day, int week, boolean allowed) {
        var facts = facts(Kind.NOTICE, Purpose.ADMIN, Consent.GIVEN, Optional.empty(), new SendFacts.Sent(day, week));

        assertThat(SendGate.decide(facts, NOON) instanceof Allowed).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 0, 1, true", "1, 2, 0, 2, false", "0, 3, 0, 0, false", "1, 0, 0, 0, false"})
    void sendsNoMoreByItselfThanThePracticeAllows(int aDay, int aWeek, int day, int week, boolean allowed) {
        var rules = new TextRules(LocalTime.of(8, 0), LocalTime.of(20, 0), aDay, aWeek);
        var facts = facts(
                Kind.NOTICE,
                Purpose.ADMIN,
                Consent.GIVEN,
                Optional.empty(),
                new SendFacts.Sent(day, week, rules.narrowing()));

        assertThat(SendGate.decide(facts, NOON) instanceof Allowed).isEqualTo(allowed);
    }

    @Test
    void keepsWhatNoPersonWroteForThePracticesOwnHours() {
        var rules = new TextRules(LocalTime.of(9, 30), LocalTime.of(11, 0), 1, 3).narrowing();
        var sent = new SendFacts.Sent(0, 0, rules);
        var notice = facts(Kind.NOTICE, Purpose.ADMIN, Consent.GIVEN, Optional.empty(), sent);
        var reply = facts(Kind.REPLY, Purpose.ADMIN, Consent.GIVEN, Optional.empty(), sent);

        assertThat(SendGate.decide(notice, NIGHT))
                .isEqualTo(new Later("gate.quiet-hours", EIGHT.plus(Duration.ofMinutes(90))));
        assertThat(SendGate.decide(notice, EIGHT.plus(Duration.ofMinutes(90)))).isInstanceOf(Allowed.class);
        assertThat(SendGate.decide(notice, EIGHT.plus(Duration.ofHours(3)))).isInstanceOf(Later.class);
        assertThat(SendGate.decide(reply, EIGHT.plus(Duration.ofHours(3)))).isInstanceOf(Allowed.class);
    }

    @Test
    void answersEmergenciesAlsoAtNight() {
        var facts = facts(Kind.SAFETY, Purpose.ADMIN, Consent.NONE, wrote(1, NIGHT), new SendFacts.Sent(4, 9));

        assertThat(SendGate.decide(facts, NIGHT)).isInstanceOf(Allowed.class);
    }

    private static Optional<Instant> wrote(int hours, Instant now) {
        return hours == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofHours(hours)));
    }

    private static SendFacts facts(
            Kind kind, Purpose purpose, Consent consent, Optional<Instant> wrote, SendFacts.Sent sent) {
        return new SendFacts(
                kind, Channel.SMS, purpose, false, consent, wrote, CHICAGO, sent, true, false, Receiver.WELCOME);
    }
}
