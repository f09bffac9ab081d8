/** Faxes: reading PDFs that strangers sent within limits, their pages, and what is made of them. */
@NullMarked
package org.throughline.communication.fax;

import org.jspecify.annotations.NullMarked;
