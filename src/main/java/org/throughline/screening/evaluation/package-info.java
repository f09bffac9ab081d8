/**
 * Measures the screening and the checks of replies on files of labelled texts: how much is found, how much is flagged
 * without need, with the bounds that so few texts allow, and what an office would feel of it. It prints counts and ids;
 * words only when asked for.
 */
@NullMarked
package org.throughline.screening.evaluation;

import org.jspecify.annotations.NullMarked;
