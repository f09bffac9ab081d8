/** Records that wait on this machine while the database is away: encrypted, on the disk before anybody is told, taken out in order. */
@NullMarked
package org.throughline.platform.spool;

import org.jspecify.annotations.NullMarked;
