package org.throughline.communication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call from a phone system or its log; the raw bytes of such a contact are this as JSON. Prints masked.
 *
 * @param phone nothing where the caller withheld it
 * @param name as the phone system shows it, which is whose line it is and not always who calls
 * @param remark what stands beside the call, for instance a transcript
 */
public record CallContact(
        @Nullable String phone,
        @Nullable String name,
        Instant at,
        Outcome outcome,
        @Nullable Integer seconds,
        @Nullable String remark) {

    /** What came of the call. */
    public enum Outcome {
        MISSED,
        /** A recording was left, which lies in the phone system. */
        VOICEMAIL,
        ANSWERED,
        /** Somebody of the practice has the caller on the line. */
        TAKEN,
        /** A recording was left and is fetched. */
        RECORDED,
        /** The words that a machine heard in a recording. */
        TRANSCRIBED
    }

    @Override
    public String toString() {
        return "CallContact[masked]";
    }
}
