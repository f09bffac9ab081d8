package org.throughline.communication.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.throughline.communication.portal.NotBelieved.Why;

/** A call as it came, before anybody believes it: its three headers and its bytes. Prints masked. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SignedCall(String id, Instant at, String signature, byte[] body) {

    private static final int MOST_BYTES = 256 * 1024;
    private static final String NAME = "[A-Za-z0-9_-]{1,100}";
    private static final String SECONDS = "\\d{1,12}";

    static SignedCall of(HttpServletRequest request) {
        var id = header(request, PortalSignature.ID).filter(SignedCall::isName);
        var at = header(request, PortalSignature.TIMESTAMP)
                .filter(seconds -> seconds.matches(SECONDS))
                .flatMap(SignedCall::instant);
        var signature = header(request, PortalSignature.SIGNATURE);
        if (id.isEmpty() || at.isEmpty() || signature.isEmpty()) {
            throw new NotBelieved(Why.HEADERS);
        }
        return new SignedCall(id.get(), at.get(), signature.get(), body(request));
    }

    /** Whether a message may be called so. */
    static boolean isName(String id) {
        return id.matches(NAME);
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    private static Optional<Instant> instant(String seconds) {
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static byte[] body(HttpServletRequest request) {
        try {
            var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new NotBelieved(Why.TOO_LONG);
            }
            return body;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String toString() {
        return "SignedCall[masked]";
    }
}
