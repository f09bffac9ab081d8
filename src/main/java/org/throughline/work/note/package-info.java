/** Notes that let the next person act, and closing with one. */
@NamedInterface("use-cases")
@NullMarked
package org.throughline.work.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
