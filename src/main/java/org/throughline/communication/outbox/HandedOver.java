package org.throughline.communication.outbox;

/** What became of handing a message to the outside. A reason is a code, never anybody's words. */
sealed interface HandedOver {

    /**
     * The other side took it.
     *
     * @param providerId what it calls the message; blank where it has no name of its own for it
     */
    record Taken(String providerId) implements HandedOver {}

    /** It certainly did not leave, and would be refused again. */
    record Refused(String reason) implements HandedOver {}

    /** It certainly did not leave, and may later. */
    record Postponed(String reason) implements HandedOver {}

    /** Nobody can tell: never again without a look. */
    record Uncertain(String reason) implements HandedOver {}
}
