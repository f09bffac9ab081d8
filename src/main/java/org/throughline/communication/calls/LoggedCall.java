package org.throughline.communication.calls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.throughline.communication.CallContact;

/** One call of a log, with the phone system's own name for it if it has one. Prints masked. */
record LoggedCall(Optional<String> callId, CallContact call) {

    /** What the call is known again by: the phone system's name for it, else what cannot change about it. */
    String key() {
        return callId.orElseGet(() -> digest(call.phone() + "|" + call.at() + "|" + call.outcome()));
    }

    private static String digest(String facts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(facts.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "LoggedCall[" + call.outcome() + "]";
    }
}
