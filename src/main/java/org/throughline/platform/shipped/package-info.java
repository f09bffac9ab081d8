/** Lists and tables that ship with the product. */
@NullMarked
package org.throughline.platform.shipped;

import org.jspecify.annotations.NullMarked;
