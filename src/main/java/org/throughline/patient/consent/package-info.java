/** What patients agreed to and took back, as a ledger. */
@NullMarked
package org.throughline.patient.consent;

import org.jspecify.annotations.NullMarked;
