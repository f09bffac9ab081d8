/** Taking contacts in under faults. */
@NullMarked
package org.throughline.communication.intake;

import org.jspecify.annotations.NullMarked;
