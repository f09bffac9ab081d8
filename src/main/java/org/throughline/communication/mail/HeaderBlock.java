package org.throughline.communication.mail;

import jakarta.mail.internet.SharedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The block of header lines at the start of a message or a part: where it ends, and whether it ends in time. */
final class HeaderBlock {

    private HeaderBlock() {}

    /** Whether no blank line comes within the limit although there are more bytes than that. */
    static boolean isTooLong(SharedInputStream bytes) {
        try (var view = bytes.newStream(bytes.getPosition(), -1)) {
            return runsPastTheLimit(view);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    static boolean isTooLong(byte[] raw) {
        try (var view = new ByteArrayInputStream(raw)) {
            return runsPastTheLimit(view);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** The first byte that is not an empty line before the headers; pipes and forms put some there. */
    static int start(byte[] raw) {
        int start = 0;
        while (start < raw.length && (raw[start] == '\r' || raw[start] == '\n')) {
            start++;
        }
        return start;
    }

    private static boolean runsPastTheLimit(InputStream view) throws IOException {
        var first = view.readNBytes(ReadingLimits.HEADER_BYTES);
        if (first.length < ReadingLimits.HEADER_BYTES) {
            return false;
        }
        for (int at = 1; at < first.length; at++) {
            var previous = first[at - 1] == '\r' && at > 1 ? first[at - 2] : first[at - 1];
            if (first[at] == '\n' && previous == '\n') {
                return false;
            }
        }
        return true;
    }
}
