/** The work item itself: its state machine, owner, lease and version. */
@NullMarked
package org.throughline.work.item;

import org.jspecify.annotations.NullMarked;
