/** Which item is next, what stands in a queue, and taking from it. */
@NullMarked
package org.throughline.work.queue;

import org.jspecify.annotations.NullMarked;
