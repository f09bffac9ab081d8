/** Calls as they happen: what a phone provider tells of them, the recordings that were left, and what its news did not bring. */
@NullMarked
package org.throughline.communication.phone;

import org.jspecify.annotations.NullMarked;
