package org.throughline.patient;

import java.time.Instant;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** A number or address was added on a contact: the patient is told over the ways already on file, before it is used. */
public record ContactPointAdded(PracticeId practice, PatientId patient, Instant at, Instant usableFrom)
        implements PracticeEvent {}
