/** Whoever was let down is heard until it is put right, and what let them down is changed (domain B10, INV-24, INV-61). */
@NamedInterface("recovery")
@NullMarked
package org.throughline.escalation.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
