package org.throughline.communication.mail;

import jakarta.mail.internet.InternetHeaders;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a walk over the parts brings home. */
final class Gathered {

    /** A text part as readable text. */
    record Piece(String text, boolean html) {}

    private final List<Piece> written = new ArrayList<>();
    private final List<Piece> forwarded = new ArrayList<>();
    private final List<MailAttachment> attachments = new ArrayList<>();
    private final List<FailedRecipient> failed = new ArrayList<>();
    private final Set<NeedsEyes> needsEyes = EnumSet.noneOf(NeedsEyes.class);
    private Optional<InternetHeaders> returned = Optional.empty();
    private boolean deliveryReport;
    private boolean readNotice;
    private boolean complaint;

    void needsEyes(NeedsEyes reason) {
        needsEyes.add(reason);
    }

    void add(MailAttachment attachment) {
        attachments.add(attachment);
    }

    void reported(List<FailedRecipient> recipients) {
        deliveryReport = true;
        failed.addAll(recipients);
    }

    void returned(InternetHeaders headers) {
        returned = returned.or(() -> Optional.of(headers));
    }

    void readNotice() {
        readNotice = true;
    }

    void complaint() {
        complaint = true;
    }

    List<Piece> written() {
        return written;
    }

    List<Piece> forwarded() {
        return forwarded;
    }

    List<MailAttachment> attachments() {
        return attachments;
    }

    List<FailedRecipient> failed() {
        return failed;
    }

    Set<NeedsEyes> needsEyes() {
        return needsEyes;
    }

    /** The headers of the mail that is enclosed or came back, as it was sent. */
    Optional<InternetHeaders> returned() {
        return returned;
    }

    boolean isDeliveryReport() {
        return deliveryReport;
    }

    boolean isReadNotice() {
        return readNotice;
    }

    boolean isComplaint() {
        return complaint;
    }
}
