/** Rules that hold for the whole house. */
@NullMarked
package org.throughline;

import org.jspecify.annotations.NullMarked;
