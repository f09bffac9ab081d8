/** When people work and when they are away, who of a lane and language is there at a time, and where nobody is. */
@NamedInterface("shifts")
@NullMarked
package org.throughline.access.shift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
