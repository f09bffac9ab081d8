package org.throughline.playbook.holding;

import java.time.Instant;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.Moment.FourParts;

/** Who read which Spanish words, and when. */
public record HoldingSignature(FourParts words, PersonId by, Instant at) {}
