/** What patients may send along, by what it really is. */
@NullMarked
package org.throughline.portal.upload;

import org.jspecify.annotations.NullMarked;
