/** Live pages: what changed is told to open screens in batches, outside of the transactions that changed it. */
@NullMarked
package org.throughline.platform.live;

import org.jspecify.annotations.NullMarked;
