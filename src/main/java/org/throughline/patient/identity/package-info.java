/** Whether it is the patient who speaks: what was asked, contact by contact, and what came of it. */
@NullMarked
package org.throughline.patient.identity;

import org.jspecify.annotations.NullMarked;
