/** Answering a patient from an item. */
@NullMarked
package org.throughline.work.reply;

import org.jspecify.annotations.NullMarked;
