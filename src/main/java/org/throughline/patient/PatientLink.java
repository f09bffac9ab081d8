package org.throughline.patient;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.Actor;

/** A link that was made, by whom and why, and who undid it. */
public record PatientLink(PatientId patient, Set<Recognition.Reason> because, Made linked, Optional<Made> unlinked) {

    /** Who and when. */
    public record Made(Actor by, Instant at) {}
}
