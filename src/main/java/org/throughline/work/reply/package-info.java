/** Answering a patient from an item. */
@NamedInterface("use-cases")
@NullMarked
package org.throughline.work.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
