package org.throughline.communication.mail;

import java.util.List;
import java.util.Set;

/** A mail as read: never the truth itself, which is the raw bytes kept beside it. Prints masked. */
public record ReadMail(
        MailHeaders headers,
        MailText text,
        List<MailAttachment> attachments,
        MailKind kind,
        Set<MailSign> signs,
        Set<NeedsEyes> needsEyes) {

    public ReadMail {
        attachments = List.copyOf(attachments);
        signs = Set.copyOf(signs);
        needsEyes = Set.copyOf(needsEyes);
    }

    /** Nothing in it could be read for certain, except perhaps some headers. */
    public boolean unreadable() {
        return needsEyes.contains(NeedsEyes.UNREADABLE);
    }

    /** Whether an automatic receipt may go back without starting a loop. */
    public boolean mayBeAnsweredAutomatically() {
        return kind instanceof MailKind.Message
                && signs.isEmpty()
                && headers.from().flatMap(Correspondent::address).isPresent();
    }

    @Override
    public String toString() {
        return "ReadMail[" + kind.getClass().getSimpleName() + ", signs=" + signs + ", needsEyes=" + needsEyes + "]";
    }
}
