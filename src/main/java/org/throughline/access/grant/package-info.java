/** Lane grants: who may see, say, change and promise in which lane, until when; given and ended by the manager. */
@NullMarked
package org.throughline.access.grant;

import org.jspecify.annotations.NullMarked;
