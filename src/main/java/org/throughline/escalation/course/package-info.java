/** The escalation itself: from the flag to the patient who was told, one named person after the other. */
@NamedInterface("course")
@NullMarked
package org.throughline.escalation.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
