/** Patients from a file that the practice's own record exports. */
@NullMarked
package org.throughline.patient.importing;

import org.jspecify.annotations.NullMarked;
