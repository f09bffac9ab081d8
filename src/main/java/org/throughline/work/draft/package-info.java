/** What somebody has typed and not yet sent. */
@NullMarked
package org.throughline.work.draft;

import org.jspecify.annotations.NullMarked;
