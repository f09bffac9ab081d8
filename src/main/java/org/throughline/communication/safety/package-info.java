/** Where emergencies go, and the fixed texts that say so where words of one came in. */
@NullMarked
package org.throughline.communication.safety;

import org.jspecify.annotations.NullMarked;
