/** Who is asked next while nobody has accepted, and how long each has. */
@NullMarked
package org.throughline.escalation.ladder;

import org.jspecify.annotations.NullMarked;
