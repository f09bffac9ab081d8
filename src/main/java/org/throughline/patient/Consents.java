package org.throughline.patient;

import java.time.Instant;
import java.util.List;
import org.throughline.access.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Reference;

/** What a patient agreed to, by channel, purpose and number (FHIR Consent); a ledger, in which nothing is overwritten. */
public interface Consents {

    /** Over which way. */
    enum Channel {
        SMS,
        VOICE,
        EMAIL,
        PORTAL,
        VOICEMAIL
    }

    /** What for; billing needs its own (INV-43). */
    enum Purpose {
        REMINDER,
        ADMIN,
        BILLING,
        SURVEY
    }

    /** How it was said. */
    enum Basis {
        NUMBER_GIVEN,
        WRITTEN,
        VERBAL,
        FORM,
        KEYWORD,
        /** The number or address belongs to somebody else now. */
        OWNER_CHANGED
    }

    /** Channel and purpose for one number or address. */
    record Scope(Channel channel, Purpose purpose, ContactPoint appliesTo) {}

    void grant(Access access, LaneCode lane, PatientId patient, Given given);

    void revoke(Access access, LaneCode lane, PatientId patient, Given given);

    /**
     * The number or address leads to somebody else now: nothing goes there for the patient any more, and what comes from there is
     * not the patient's.
     *
     * @throws org.throughline.kernel.RuleViolation if it is not on the patient's file
     */
    void ownerChanged(Access access, LaneCode lane, PatientId patient, ContactPoint point, Reference evidence);

    /** A stop word came from the number: everything sent there as text ends at once, whoever it belongs to (INV-41). */
    void stop(ContactPoint number, Reference evidence);

    /**
     * The number takes its stop word back: what a stop word ended there holds again, office matters in any case, and nothing
     * that was ended otherwise.
     */
    void restart(ContactPoint number, Reference evidence);

    /** What was last said for each channel, purpose and number. */
    List<Held> held(PatientId patient);

    /** The last word on one channel, purpose and number. */
    record Held(Scope scope, boolean granted, Basis basis, Instant at) {}

    /** Every word ever said, the newest first. */
    List<Said> history(PatientId patient);

    /** One word of the ledger. */
    record Said(Held word, Actor by) {}

    /** Whether the patient agreed and has not taken it back. */
    boolean holds(PatientId patient, Scope scope);

    /** What was agreed to or taken back, how, and where it can be seen. */
    record Given(Scope scope, Basis basis, Reference evidence) {}
}
