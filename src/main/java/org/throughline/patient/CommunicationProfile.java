package org.throughline.patient;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * How a patient wishes to be reached (FHIR Patient.communication and our own).
 *
 * @param discreet wording that gives nothing away, on every channel (INV-34)
 * @param channels in the patient's order, for instance {@code call, email}
 * @param goodHours when a call is welcome, in the clinic's time
 */
public record CommunicationProfile(
        Languages languages,
        boolean discreet,
        List<String> channels,
        Optional<Hours> goodHours,
        boolean voicemailAllowed,
        boolean readingHelp,
        boolean largePrint,
        Optional<String> formOfAddress) {

    /** A part of the day. */
    public record Hours(LocalTime from, LocalTime until) {

        public Hours {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("empty hours");
            }
        }
    }
}
