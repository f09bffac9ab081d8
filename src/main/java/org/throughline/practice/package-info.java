/**
 * The practice and its agency (FHIR Organization), its locations, opening hours, closures and time zone. Business minutes,
 * windows and due times are computed here, in the location's zone.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit"})
@NullMarked
package org.throughline.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
