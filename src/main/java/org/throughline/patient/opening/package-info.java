/** On what ground somebody opens a patient. */
@NullMarked
package org.throughline.patient.opening;

import org.jspecify.annotations.NullMarked;
