/** Making work of an incoming contact in the transaction that stores it. */
@NullMarked
package org.throughline.work.intake;

import org.jspecify.annotations.NullMarked;
