/** The work item itself: its state machine, owner, lease and version. */
@NamedInterface("use-cases")
@NullMarked
package org.throughline.work.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
