/** What belongs to which patient, by whose word, and how that was undone. */
@NullMarked
package org.throughline.patient.link;

import org.jspecify.annotations.NullMarked;
