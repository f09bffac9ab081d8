package org.throughline.communication.waiting;

import java.time.Instant;
import java.util.Optional;

/**
 * What waits on this machine for the database, of all practices.
 *
 * @param since when the oldest of it came
 * @param aside what was tried often and could not be taken in: an operator has to look
 * @param damaged files that hold something that is no whole record: an operator has to look
 */
public record WaitingHere(int waiting, Optional<Instant> since, int aside, int damaged) {}
