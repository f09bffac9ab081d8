/** What a practice lets the people of each lane see: the matrix of lanes and kinds of data, as shipped and as changed. */
@NullMarked
package org.throughline.access.sight;

import org.jspecify.annotations.NullMarked;
