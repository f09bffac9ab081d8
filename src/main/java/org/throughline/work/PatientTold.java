package org.throughline.work;

import java.time.Instant;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** The patient has been answered while an answer of the care team was still to be passed on (INV-06). */
public record PatientTold(PracticeId practice, WorkItemId workItem, PersonId by, Instant at) implements PracticeEvent {}
