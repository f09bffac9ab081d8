package org.throughline.communication;

/** What became of an incoming contact; both may be acknowledged once the transaction has committed (R1). */
public sealed interface Received {

    /** It is stored, and whoever listens has made work of it in the same transaction. */
    record Stored(CommunicationId communication) implements Received {}

    /** The same contact was stored before; nothing was added. */
    record AlreadyHere() implements Received {}
}
