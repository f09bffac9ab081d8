/** The connections that the application works with, over restarts of the database. */
@NullMarked
package org.throughline.platform.database.pool;

import org.jspecify.annotations.NullMarked;
