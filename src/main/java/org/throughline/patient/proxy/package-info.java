/** Who speaks for a patient, until when, and what they may be told. */
@NullMarked
package org.throughline.patient.proxy;

import org.jspecify.annotations.NullMarked;
