/** A qualified interpreter for a talk with a patient, and that one was there. */
@NullMarked
package org.throughline.work.interpreter;

import org.jspecify.annotations.NullMarked;
