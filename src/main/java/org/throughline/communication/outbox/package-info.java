/** Messages on their way out: claimed, handed over, and resolved when something broke. */
@NullMarked
package org.throughline.communication.outbox;

import org.jspecify.annotations.NullMarked;
