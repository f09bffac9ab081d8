package org.throughline.communication.gate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.throughline.communication.Channel;
import org.throughline.patient.Consents;

/**
 * Everything that decides about one message; kept with the decision.
 *
 * @param purpose what it is for
 * @param stopped whether a stop word came from the number and none that takes it back (INV-41)
 * @param consent what was last said about this purpose and number by the patient it is for
 * @param wroteAt when the number or address last wrote in this conversation
 * @param zones where the person who gets it may be
 * @param sent how much left there without a person
 * @param fitsOne whether it goes out as one part in GSM-7
 * @param ofAPatient whether a patient has the number on file
 */
public record SendFacts(
        Kind kind,
        Channel channel,
        Consents.Purpose purpose,
        boolean stopped,
        Consent consent,
        Optional<Instant> wroteAt,
        Set<ZoneId> zones,
        Sent sent,
        boolean fitsOne,
        boolean ofAPatient) {

    /** What sort of message it is. */
    public enum Kind {
        /** A person answers. */
        REPLY,
        /** Says once that texts have stopped. */
        STOPPED,
        /** Says that texts come again, because the patient asked for it. */
        STARTED,
        /** Answers the word for help. */
        HELP,
        /** The fixed words on emergencies. */
        SAFETY,
        /** Anything else that no person wrote. */
        NOTICE
    }

    /** The last word of the patient on this purpose and number. */
    public enum Consent {
        GIVEN,
        TAKEN_BACK,
        NONE
    }

    /** Automatic texts to the number in the last day and the last week. */
    public record Sent(int lastDay, int lastWeek) {}

    public SendFacts {
        zones = Set.copyOf(zones);
    }
}
