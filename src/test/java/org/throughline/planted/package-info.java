/** Violations planted on purpose: each guard of the house has a twin test that must find them. */
@NullMarked
package org.throughline.planted;

import org.jspecify.annotations.NullMarked;
