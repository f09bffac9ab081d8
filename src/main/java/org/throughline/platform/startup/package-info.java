/** What a start says while it is busy, and the one sentence it ends with when it cannot go on. */
@NullMarked
package org.throughline.platform.startup;

import org.jspecify.annotations.NullMarked;
