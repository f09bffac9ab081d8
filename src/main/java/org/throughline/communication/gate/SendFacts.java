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
 * @param receiver what speaks against whoever gets it there
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
        boolean ofAPatient,
        Receiver receiver) {

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

    /** What speaks against whoever would get the message. */
    public enum Receiver {
        /** Nothing does. */
        WELCOME,
        /** The patient asked to be reached only elsewhere (INV-34). */
        ONLY_ELSEWHERE,
        /** The patient asked never to be reached there (INV-34). */
        NOT_THERE,
        /** Somebody who may no longer be told anything, or not yet. */
        OUT_OF_TIME,
        /** Somebody who was to be told things until the patient took it back. */
        TAKEN_BACK,
        /** Somebody who may be told less than this. */
        OUT_OF_SCOPE,
        /** Not where that person said. */
        OF_SOMEBODY_ELSE
    }

    /** The last word of the patient on this purpose and number. */
    public enum Consent {
        GIVEN,
        TAKEN_BACK,
        NONE
    }

    /** Automatic texts to the number in the last day and the last week, and what the practice allows. */
    public record Sent(int lastDay, int lastWeek, TextRules rules) {

        /** Where the practice has narrowed nothing. */
        Sent(int lastDay, int lastWeek) {
            this(lastDay, lastWeek, TextRules.USUAL);
        }

        boolean enough() {
            return lastDay >= rules.mostADay() || lastWeek >= rules.mostAWeek();
        }
    }

    public SendFacts {
        zones = Set.copyOf(zones);
    }
}
