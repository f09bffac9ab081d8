/** Taking and holding items under faults, and how the queue's statements are planned. */
@NullMarked
package org.throughline.work.queue;

import org.jspecify.annotations.NullMarked;
