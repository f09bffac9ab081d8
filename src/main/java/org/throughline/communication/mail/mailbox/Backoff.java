package org.throughline.communication.mail.mailbox;

import java.time.Duration;

/** How long to wait before trying again: twice as long each time, up to a limit. */
public record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS = 30;

    /** After so many failures in a row. */
    public Duration after(int failures) {
        var grown = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, DOUBLINGS));
        return grown.compareTo(longest) > 0 ? longest : grown;
    }
}
