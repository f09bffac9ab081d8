/**
 * The practice and where it works: its organization, its locations, when each is open and closed, in which zone, and what
 * it wants its staff to know today.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.throughline.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
