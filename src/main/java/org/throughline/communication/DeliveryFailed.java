package org.throughline.communication;

import java.time.Instant;
import java.util.Locale;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** A message of ours did not arrive, or nobody can say whether it did; a person must see to it (INV-05). */
public record DeliveryFailed(
        PracticeId practice, CommunicationId communication, IssueId issue, Trouble trouble, Instant at)
        implements PracticeEvent {

    /** What went wrong with the message. */
    public enum Trouble {
        /** The other side refused it for good, or gave it back. */
        REFUSED,
        /** It could not be handed over in the time allowed. */
        GIVEN_UP,
        /** It was being handed over when something broke; it may have arrived, so it is never sent again blindly. */
        UNCERTAIN,
        /** Consent, an opt-out or the channel's rule forbade it when it was to leave (R6). */
        NOT_ALLOWED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Trouble of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
