/** Making several matters of one message: a person marks words, and they become an item of their own. */
@NullMarked
package org.throughline.work.split;

import org.jspecify.annotations.NullMarked;
