/** All open work of a practice, for the person who leads it: what is late, whose it is, and giving it to somebody else. */
@NullMarked
package org.throughline.work.team;

import org.jspecify.annotations.NullMarked;
