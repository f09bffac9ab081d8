package org.throughline.communication.mail.mailbox;

import java.time.Instant;
import java.util.Optional;

/** A mail as it lies in the mailbox. One over the limit comes with its headers only and says so. */
public final class RawMail {

    private final Position position;
    private final Optional<Instant> receivedAt;
    private final long size;
    private final byte[] bytes;

    /** Where it lies: the uid means something only together with the mailbox's uidvalidity. */
    public record Position(String mailbox, long uidValidity, long uid) {}

    RawMail(Position position, Optional<Instant> receivedAt, long size, byte[] bytes) {
        this.position = position;
        this.receivedAt = receivedAt;
        this.size = size;
        this.bytes = bytes;
    }

    public Position position() {
        return position;
    }

    /** When the server received it. */
    public Optional<Instant> receivedAt() {
        return receivedAt;
    }

    /** The size of the whole mail in bytes. */
    public long size() {
        return size;
    }

    /** The raw mail, or only its header lines; not copied, so nobody changes it. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether the mail was too large to be fetched. */
    public boolean headersOnly() {
        return size > bytes.length;
    }

    @Override
    public String toString() {
        return "RawMail[" + position + ", " + size + " bytes]";
    }
}
