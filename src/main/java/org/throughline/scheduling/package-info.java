/**
 * The visits of the day, read from the practice's own record (FHIR Appointment): who comes, what is missing before they do,
 * and that they are here. It books nothing. Of {@code work} and {@code escalation} it joins the published views only.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "audit", "practice", "access", "patient", "work", "escalation"})
@NullMarked
package org.throughline.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
