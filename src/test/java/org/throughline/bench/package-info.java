/** The bench: big believable data, the hot paths beside the least SQL that does the same, and their figures. */
@NullMarked
package org.throughline.bench;

import org.jspecify.annotations.NullMarked;
