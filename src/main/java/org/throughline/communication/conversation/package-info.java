/** Conversations and their messages as rows, and the use cases on them. */
@NullMarked
package org.throughline.communication.conversation;

import org.jspecify.annotations.NullMarked;
