/** Files of a conversation, for whoever may see one of its items. */
@NullMarked
package org.throughline.work.file;

import org.jspecify.annotations.NullMarked;
