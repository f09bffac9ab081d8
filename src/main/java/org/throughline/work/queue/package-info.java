/** Which item is next, what stands in a queue, and taking from it. */
@NamedInterface("use-cases")
@NullMarked
package org.throughline.work.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
