package org.throughline.communication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.patient.Consents;

/** By which channels a conversation can be answered now, and why not by the others. */
public interface ReplyWays {

    /** One for each channel that replies leave by, the way the patient last wrote first; fax only where an office faxed. */
    List<Way> of(IssueId issue, Consents.Purpose purpose, Reply.Told told, Instant now);

    /** The words as they would go out as a text message in the conversation. */
    String asText(IssueId issue, Language language, Reply.Text words);

    /**
     * A channel. Prints masked.
     *
     * @param to where it would go
     * @param closed the code of why it cannot be used; names the message {@code error.<code>}
     * @param notBefore when it would leave, if not at once
     * @param elsewhere whether it goes elsewhere than the patient wrote from, because the patient asked for it (INV-34)
     */
    record Way(
            Channel channel,
            Optional<ContactPoint> to,
            Optional<String> closed,
            Optional<Instant> notBefore,
            boolean elsewhere) {

        public boolean isOpen() {
            return closed.isEmpty();
        }

        @Override
        public String toString() {
            return "Way[" + channel + " " + closed + "]";
        }
    }
}
