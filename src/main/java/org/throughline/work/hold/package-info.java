/** What may not be done with an item for now: holds that screening and the modules above put on it. */
@NullMarked
package org.throughline.work.hold;

import org.jspecify.annotations.NullMarked;
