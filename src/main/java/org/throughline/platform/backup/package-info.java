/** A backup of the built-in database: every row in one snapshot, sealed under the installation's key, and the way back. */
@NullMarked
package org.throughline.platform.backup;

import org.jspecify.annotations.NullMarked;
