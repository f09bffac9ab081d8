/** The playbook as the product ships it, and how a moment is read and written. */
@NullMarked
package org.throughline.playbook.content;

import org.jspecify.annotations.NullMarked;
