/** What of an item's words and files its lane shows to whom. */
@NullMarked
package org.throughline.work.sight;

import org.jspecify.annotations.NullMarked;
