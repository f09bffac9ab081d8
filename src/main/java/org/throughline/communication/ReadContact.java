package org.throughline.communication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;

/**
 * What an incoming contact was found to say. Prints masked.
 *
 * @param channel voicemail for a mail that brings a recording
 * @param answers our message that it answers or gives back, when a signed token or its identifiers say so
 * @param issue the conversation of that message
 * @param needsEyes codes of why a person must look at the original
 */
public record ReadContact(
        CommunicationId id,
        Kind kind,
        Channel channel,
        Instant at,
        Sender sender,
        Said said,
        Optional<CommunicationId> answers,
        Optional<IssueId> issue,
        List<String> needsEyes) {

    /** What sort of contact it is. */
    public enum Kind {
        MESSAGE,
        BOUNCE,
        AUTO_REPLY,
        MISSED_CALL,
        /** Somebody spoke with the caller: history, and no work. */
        ANSWERED_CALL,
        /** Somebody has the caller on the line: work of whoever took the call. */
        TAKEN_CALL,
        /** The phone system holds a recording that did not come along. */
        VOICEMAIL_NOTICE,
        /** A recording that was left, whose sound comes after it. */
        VOICEMAIL,
        /** What a machine heard in a recording. */
        TRANSCRIPT;

        /** Whether a phone system or its log told of it. */
        public boolean isLoggedCall() {
            return this != MESSAGE && this != BOUNCE && this != AUTO_REPLY;
        }
    }

    /**
     * The words of it.
     *
     * @param language the one the sender chose on a form; otherwise empty, the text must say
     * @param lane the lane behind the reason that was chosen on a form
     */
    public record Said(
            String subject, String text, String quoted, Optional<Language> language, Optional<LaneCode> lane) {}

    @Override
    public String toString() {
        return "ReadContact[" + id + " " + kind + " " + channel + "]";
    }
}
