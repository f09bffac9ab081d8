/** What was verified while working on an item, step by step of the moment's list. */
@NamedInterface("use-cases")
@NullMarked
package org.throughline.work.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
