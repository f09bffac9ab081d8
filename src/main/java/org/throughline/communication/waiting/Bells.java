package org.throughline.communication.waiting;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.throughline.communication.waiting.ProviderCall.Lane;

/** Tells whoever drains a lane that something came; a ring is not lost when nobody listens yet. */
final class Bells {

    private final Map<Lane, Semaphore> rings = new EnumMap<>(Lane.class);

    Bells() {
        for (var lane : Lane.values()) {
            rings.put(lane, new Semaphore(0));
        }
    }

    void ring(Lane lane) {
        of(lane).release();
    }

    void ringAll() {
        rings.values().forEach(Semaphore::release);
    }

    private Semaphore of(Lane lane) {
        return Objects.requireNonNull(rings.get(lane));
    }

    /** Until the lane's bell rings, or so long. */
    void await(Lane lane, Duration longest) throws InterruptedException {
        var ring = of(lane);
        if (ring.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            ring.drainPermits();
        }
    }
}
