/** Visits as the practice's record tells them, and when it was last asked. */
@NullMarked
package org.throughline.scheduling.appointment;

import org.jspecify.annotations.NullMarked;
