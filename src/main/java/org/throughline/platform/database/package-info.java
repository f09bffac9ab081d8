/** How rows become values, and the database that the product brings along. */
@NullMarked
package org.throughline.platform.database;

import org.jspecify.annotations.NullMarked;
