package org.throughline.communication.mail.mailbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A wait that can be cut short; a ring is not lost when nobody waits yet. */
final class Bell {

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        rings.release();
    }

    /** Waits so long, or until the bell rings. */
    void await(Duration longest) {
        try {
            if (rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                rings.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
