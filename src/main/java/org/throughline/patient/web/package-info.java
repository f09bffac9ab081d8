/** What the strip over a conversation says about the patient, as plain values. */
@NamedInterface("web")
@NullMarked
package org.throughline.patient.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
