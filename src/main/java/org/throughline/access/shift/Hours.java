package org.throughline.access.shift;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** Usual working hours on one day of the week, by the practice's clock (FHIR PractitionerRole.availableTime). */
public record Hours(DayOfWeek day, LocalTime from, LocalTime until) {}
