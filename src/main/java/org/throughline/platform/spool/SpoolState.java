package org.throughline.platform.spool;

import java.time.Instant;
import java.util.Optional;

/**
 * How a spool stands.
 *
 * @param since when the oldest that waits came
 * @param damaged files that hold something that is no whole record
 */
public record SpoolState(int waiting, Optional<Instant> since, int damaged) {}
