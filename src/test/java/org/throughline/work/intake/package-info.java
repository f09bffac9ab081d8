/** From contacts to items under faults. */
@NullMarked
package org.throughline.work.intake;

import org.jspecify.annotations.NullMarked;
