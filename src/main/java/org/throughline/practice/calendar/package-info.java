/**
 * When a location is open, and all arithmetic with it: business minutes, the end of the day, windows a promise can be kept
 * in. Pure values; every instant comes in by the door and the location's zone decides.
 */
@NamedInterface("calendar")
@NullMarked
package org.throughline.practice.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
