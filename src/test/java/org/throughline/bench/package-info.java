/** The bench, with big believable data and the hot paths beside the least SQL that does the same, and the long fault tests. */
@NullMarked
package org.throughline.bench;

import org.jspecify.annotations.NullMarked;
