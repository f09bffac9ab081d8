package org.throughline.communication.portal;

/** A call of a portal was not taken; what it says is for the portal's developer, and tells nobody else anything. */
final class NotBelieved extends RuntimeException {

    /** Why, and what is to be done about it. */
    enum Why {
        HEADERS(
                400,
                "Send webhook-id (letters, digits, - and _, at most 100), webhook-timestamp and webhook-signature."),
        TOO_LONG(413, "Send at most 262144 bytes."),
        SIGNATURE(
                403,
                "The signature does not hold. Sign '{webhook-id}.{webhook-timestamp}.{body}' with the secret of this"
                        + " connection, byte for byte as it is sent."),
        TIME(
                403,
                "webhook-timestamp is more than five minutes away from our clock. Sign again with the time of sending."),
        UNREADABLE(422, "A status needs the id of our message, and delivered, read or failed.");

        final int status;
        final String advice;

        Why(int status, String advice) {
            this.status = status;
            this.advice = advice;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    final Why why;

    NotBelieved(Why why) {
        super(why.code());
        this.why = why;
    }
}
