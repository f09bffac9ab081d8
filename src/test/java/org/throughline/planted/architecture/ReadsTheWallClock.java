package org.throughline.planted.architecture;

import java.time.Instant;

/** Takes the time from the machine instead of the clock. */
class ReadsTheWallClock {

    Instant when() {
        return Instant.now();
    }
}
