/** Faxes as work: their pages for whoever may see them, what each is, and the items that are cut out of one. */
@NullMarked
package org.throughline.work.fax;

import org.jspecify.annotations.NullMarked;
