/** Seals batches of the trail into a chain, and finds out whether anybody changed what was sealed. */
@NullMarked
package org.throughline.audit.seal;

import org.jspecify.annotations.NullMarked;
