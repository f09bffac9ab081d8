/** Notes that let the next person act, and closing with one. */
@NullMarked
package org.throughline.work.note;

import org.jspecify.annotations.NullMarked;
