/** Classes that break one rule of the house each. */
@NullMarked
package org.throughline.planted.architecture;

import org.jspecify.annotations.NullMarked;
