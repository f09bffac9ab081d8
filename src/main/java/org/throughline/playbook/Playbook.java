package org.throughline.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/** What the practice says, checks and promises in each moment: the versions that are in force in the practice that is bound. */
public interface Playbook {

    /** The moments in use. */
    List<Moment> moments();

    /** The moment of a code, also one that is not used any more; {@link org.throughline.kernel.NotFound} if there is none. */
    Moment moment(MomentCode code);

    /** The version of a moment that is in force now; {@link org.throughline.kernel.NotFound} if there is no such moment. */
    InForce inForce(MomentCode code);

    /** The lanes in the playbook's order. */
    List<Lane> lanes();

    /** The lane something goes to first. */
    LaneCode laneOf(Arrival arrival);

    /** A text used in many moments, for instance {@code voicemail_minimal}. */
    Bilingual<String> sharedText(String code);

    /** What holds for all moments. */
    Common common();

    /**
     * A version of a moment that is in force.
     *
     * @param number the practice's own count; 1 is what the product ships, or a first version of the practice's own moment
     * @param approved who of the practice approved it and since when it is in force; empty for what the product ships
     * @param spanishSigned whether somebody assessed in Spanish signed its Spanish off (INV-14)
     */
    record InForce(Moment moment, int number, Optional<Approved> approved, boolean spanishSigned) {

        /** Who approved it, and since when it is in force. */
        public record Approved(PersonId by, Instant since) {}

        /** What the product ships: nobody of the practice has approved it, and its Spanish is a draft. */
        public static InForce asShipped(Moment moment) {
            return new InForce(moment, 1, Optional.empty(), false);
        }
    }

    /** A stream of work with its moments; its name stands in the message bundle. */
    record Lane(LaneCode code, List<MomentCode> moments) {

        public Lane {
            moments = List.copyOf(moments);
        }

        public String nameKey() {
            return "playbook.lane." + code;
        }
    }

    /**
     * What holds for all moments.
     *
     * @param variables every variable a wording may use
     * @param baseNoteFields fields of every note
     * @param missedCallNoteFields fields of a note about a call nobody took
     * @param recoveryNoteFields fields of a note about a complaint
     * @param optoutSuffix what a text message that must tell how to opt out ends with
     * @param sampleValues a value for each variable, for previews
     */
    record Common(
            Set<String> variables,
            List<String> baseNoteFields,
            List<String> missedCallNoteFields,
            List<String> recoveryNoteFields,
            Bilingual<String> optoutSuffix,
            Bilingual<Map<String, String>> sampleValues) {}
}
