package org.throughline.patient;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.Reference;

/** Something now belongs to a patient, or to nobody any more. */
public record PatientLinked(PracticeId practice, Reference what, Optional<PatientId> patient, Instant at)
        implements PracticeEvent {}
