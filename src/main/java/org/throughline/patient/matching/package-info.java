/**
 * Whose message is it: names reduced to keys that equality can find, and the rule that never chooses between two patients
 * who both fit.
 */
@NullMarked
package org.throughline.patient.matching;

import org.jspecify.annotations.NullMarked;
