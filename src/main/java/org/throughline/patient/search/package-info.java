/** Looking for a patient by equality: the words of a name, a number or address, a birth date. */
@NullMarked
package org.throughline.patient.search;

import org.jspecify.annotations.NullMarked;
