/** The outbox under faults. */
@NullMarked
package org.throughline.communication.outbox;

import org.jspecify.annotations.NullMarked;
