/** Proves pages, fragments, errors and templates without a database. */
@NullMarked
package org.throughline.platform.web;

import org.jspecify.annotations.NullMarked;
