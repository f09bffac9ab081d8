/** The practice of a transaction: bound in one place, carried by events and jobs, refused when it is missing. */
@NullMarked
package org.throughline.platform.transaction;

import org.jspecify.annotations.NullMarked;
