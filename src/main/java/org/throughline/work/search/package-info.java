/** Finding an item by what people say aloud, or by whom it is about. */
@NullMarked
package org.throughline.work.search;

import org.jspecify.annotations.NullMarked;
