/** Attempts to reach a patient. */
@NullMarked
package org.throughline.work.attempt;

import org.jspecify.annotations.NullMarked;
