/** Telling receivers that something waits; the ladder never depends on it. */
@NullMarked
package org.throughline.escalation.notice;

import org.jspecify.annotations.NullMarked;
