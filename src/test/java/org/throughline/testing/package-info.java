/** What module tests stand on: a real PostgreSQL, a clock that can be turned, and one small believable clinic. */
@NullMarked
package org.throughline.testing;

import org.jspecify.annotations.NullMarked;
