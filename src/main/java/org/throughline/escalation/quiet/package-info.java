/** When a receiver is with patients, and when they look at what could wait. */
@NamedInterface("quiet")
@NullMarked
package org.throughline.escalation.quiet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
