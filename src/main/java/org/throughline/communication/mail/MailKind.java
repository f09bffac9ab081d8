package org.throughline.communication.mail;

import java.util.List;
import java.util.Optional;

/** What sort of mail it is, by general signs only: RFC 3464 reports, RFC 3834 headers, return paths, our own addresses. */
public sealed interface MailKind {

    /** Somebody, or a machine such as a voicemail system, has something to say. */
    record Message() implements MailKind {}

    /**
     * A delivery report about a mail we sent. The token is the one in our own return address, not verified here.
     */
    record Bounce(List<FailedRecipient> recipients, Optional<String> originalMessageId, Optional<String> token)
            implements MailKind {

        /** Whether somebody did not get it and will not. */
        public boolean failed() {
            return recipients.isEmpty()
                    || recipients.stream().anyMatch(one -> one.action() == FailedRecipient.Action.FAILED);
        }
    }

    /** A machine answered: out of the office, a receipt, a read notice. */
    record AutoReply(Sign by) implements MailKind {

        /** What gave it away. */
        public enum Sign {
            AUTO_SUBMITTED,
            VENDOR_HEADER,
            SUBJECT,
            READ_NOTICE
        }
    }

    /** A complaint passed on by a mail provider (RFC 5965). */
    record Feedback(Optional<String> originalMessageId) implements MailKind {}
}
