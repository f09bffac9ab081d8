/** Calls while they last: who it may be, and taking one into a work item. */
@NullMarked
package org.throughline.work.call;

import org.jspecify.annotations.NullMarked;
