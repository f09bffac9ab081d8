/** Where patients asked to be reached, as requests that run until they are ended. */
@NullMarked
package org.throughline.patient.reach;

import org.jspecify.annotations.NullMarked;
