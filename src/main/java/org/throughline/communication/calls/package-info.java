/** Calls from the log that a phone system exports: read row by row and taken in like any other contact. */
@NullMarked
package org.throughline.communication.calls;

import org.jspecify.annotations.NullMarked;
