/** The shipped playbook, and a moment's content field by field. */
@NullMarked
package org.throughline.playbook.content;

import org.jspecify.annotations.NullMarked;
