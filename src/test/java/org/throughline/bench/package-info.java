/** Long runs that belong to no test command. */
@NullMarked
package org.throughline.bench;

import org.jspecify.annotations.NullMarked;
