package org.throughline.playbook.version;

import java.time.Instant;
import org.throughline.kernel.PersonId;

/** Who did it, and when. */
public record Signature(PersonId by, Instant at) {}
