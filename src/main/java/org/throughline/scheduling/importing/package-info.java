/** Visits from a file that the practice's own record exports. */
@NamedInterface("importing")
@NullMarked
package org.throughline.scheduling.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
