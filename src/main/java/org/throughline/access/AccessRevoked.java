package org.throughline.access;

import java.time.Instant;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** Somebody's access to the practice has ended: sessions are gone, and what the person held goes back to the lane. */
public record AccessRevoked(PracticeId practice, PersonId person, Instant at) implements PracticeEvent {}
