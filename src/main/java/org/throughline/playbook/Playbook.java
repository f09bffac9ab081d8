package org.throughline.playbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.kernel.LaneCode;

/** What the practice says, checks and promises in each moment. */
public interface Playbook {

    List<Moment> moments();

    /** The moment of a code; {@link org.throughline.kernel.NotFound} if there is none. */
    Moment moment(MomentCode code);

    /** The lanes in the playbook's order. */
    List<Lane> lanes();

    /** The lane something goes to first. */
    LaneCode laneOf(Arrival arrival);

    /** A text used in many moments, for instance {@code voicemail_minimal}. */
    Bilingual<String> sharedText(String code);

    /** What holds for all moments. */
    Common common();

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
