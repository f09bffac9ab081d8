package org.throughline.communication;

/** What became of an automatic text. */
public sealed interface SafetyAnswer {

    /** It stands in the outbox and leaves after the commit. */
    record Sent(CommunicationId communication) implements SafetyAnswer {}

    /** The conversation has had this text already. */
    record AlreadySent() implements SafetyAnswer {}

    /**
     * Nothing can or may be sent: a person must call.
     *
     * @param code why, for instance {@code communication.no-mail-address}; names the message {@code error.<code>}
     */
    record ChannelCannot(String code) implements SafetyAnswer {}
}
