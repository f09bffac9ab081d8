package org.throughline.communication.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughline.communication.gate.SendDecision.Allowed;
import org.throughline.communication.gate.SendDecision.Later;
import org.throughline.communication.gate.SendDecision.Refused;
import org.throughline.communication.gate.SendFacts.Consent;
import org.throughline.communication.gate.SendFacts.Kind;
import org.throughline.communication.gate.SendFacts.Receiver;
import org.throughline.patient.Consents.Purpose;

/**
 * Decides about one message from facts alone. For texts: a stop word ends them at once whatever else was agreed; then consent
 * for the purpose and number, and the hours where the patient may be. INV-40, INV-41, INV-43; R6, R7.
 */
public final class SendGate {

    /** Whoever wrote from the number about this matter may be answered there for so long. */
    static final Duration ANSWERABLE = Duration.ofDays(7);

    /** The same day, whatever the zones: what a person writes then may come in quiet hours. */
    static final Duration SAME_DAY = Duration.ofHours(12);

    private SendGate() {}

    public static SendDecision decide(SendFacts facts, Instant now) {
        var against = against(facts.receiver());
        return against.isPresent() ? new Refused(against.get()) : welcome(facts, now);
    }

    /** INV-34 overrides all that was ever agreed, and binds the texts of the product too. */
    private static Optional<String> against(Receiver receiver) {
        return switch (receiver) {
            case WELCOME -> Optional.empty();
            case ONLY_ELSEWHERE -> Optional.of("gate.only-elsewhere");
            case NOT_THERE -> Optional.of("gate.not-there");
            case OUT_OF_TIME -> Optional.of("gate.proxy-out-of-time");
            case TAKEN_BACK -> Optional.of("gate.proxy-taken-back");
            case OUT_OF_SCOPE -> Optional.of("gate.proxy-out-of-scope");
            case OF_SOMEBODY_ELSE -> Optional.of("gate.proxy-not-there");
        };
    }

    private static SendDecision welcome(SendFacts facts, Instant now) {
        return switch (facts.channel()) {
            case SMS -> text(facts, now);
            case FAX -> fax(facts);
            case PORTAL_MESSAGE -> portal(facts);
            case EMAIL, VOICEMAIL, FORM, CALL, PORTAL -> mail(facts);
        };
    }

    /** A fax is paper on somebody's table: an office may be answered so by a person, a patient never. */
    private static SendDecision fax(SendFacts facts) {
        if (facts.kind() != Kind.REPLY) {
            return new Refused("gate.fax-by-people-only");
        }
        return facts.ofAPatient() ? new Refused("gate.fax-to-a-patient") : new Allowed("gate.fax-to-an-office");
    }

    /** The patient has signed in there and reads it when it suits; whoever asked for no more messages there gets none. */
    private static SendDecision portal(SendFacts facts) {
        if (facts.stopped()) {
            return new Refused("gate.portal-stopped");
        }
        return facts.kind() == Kind.NOTICE && facts.consent() == Consent.TAKEN_BACK
                ? new Refused("gate.consent-taken-back")
                : new Allowed("gate.portal");
    }

    /** Mail goes to whoever wrote or gave the address; what no person wrote does not go where that was taken back. */
    private static SendDecision mail(SendFacts facts) {
        var unwanted = facts.kind() == Kind.NOTICE && facts.consent() == Consent.TAKEN_BACK;
        return unwanted ? new Refused("gate.consent-taken-back") : new Allowed("gate.mail");
    }

    private static SendDecision text(SendFacts facts, Instant now) {
        if (facts.kind() == Kind.STOPPED) {
            return new Allowed("gate.one-confirmation");
        }
        if (facts.stopped()) {
            return new Refused("gate.stopped");
        }
        return switch (facts.kind()) {
            case STARTED, HELP -> new Allowed("gate.asked-for");
            case SAFETY -> new Allowed("gate.safety");
            case REPLY -> reply(facts, now);
            case NOTICE, STOPPED -> notice(facts, now);
        };
    }

    private static SendDecision reply(SendFacts facts, Instant now) {
        var answers = facts.purpose() == Purpose.ADMIN && wroteWithin(ANSWERABLE, facts, now);
        if (facts.consent() == Consent.TAKEN_BACK) {
            return new Refused("gate.consent-taken-back");
        }
        if (facts.consent() == Consent.NONE && !answers) {
            return withoutConsent(facts);
        }
        var awake = QuietHours.end(facts.zones(), now);
        if (awake.isAfter(now) && !wroteWithin(SAME_DAY, facts, now)) {
            return new Later("gate.quiet-hours", awake);
        }
        return new Allowed(facts.consent() == Consent.GIVEN ? "gate.consent" : "gate.answers-them");
    }

    private static SendDecision notice(SendFacts facts, Instant now) {
        if (facts.consent() != Consent.GIVEN) {
            return facts.consent() == Consent.TAKEN_BACK
                    ? new Refused("gate.consent-taken-back")
                    : withoutConsent(facts);
        }
        if (!facts.fitsOne()) {
            return new Refused("gate.too-long");
        }
        if (facts.sent().enough()) {
            return new Refused("gate.too-many");
        }
        var awake = QuietHours.end(facts.zones(), now, facts.sent().rules());
        return awake.isAfter(now) ? new Later("gate.quiet-hours", awake) : new Allowed("gate.consent");
    }

    private static SendDecision withoutConsent(SendFacts facts) {
        return new Refused(facts.purpose() == Purpose.BILLING ? "gate.no-billing-consent" : "gate.no-consent");
    }

    private static boolean wroteWithin(Duration time, SendFacts facts, Instant now) {
        return facts.wroteAt().filter(at -> at.plus(time).isAfter(now)).isPresent();
    }
}
