/** What patients may send along, by what it really is. */
@NullMarked
package org.throughline.platform.upload;

import org.jspecify.annotations.NullMarked;
