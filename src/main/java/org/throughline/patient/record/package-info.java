/** The patient's file: who it is, how to reach them, how they wish to be spoken to. */
@NullMarked
package org.throughline.patient.record;

import org.jspecify.annotations.NullMarked;
