/** One class per story across modules, in a real browser, named for the outcome. */
@NullMarked
package org.throughline.journeys;

import org.jspecify.annotations.NullMarked;
