/** The one gate that every message passes in the transaction that claims it: a pure decision over facts, kept with its reason. */
@NullMarked
package org.throughline.communication.gate;

import org.jspecify.annotations.NullMarked;
