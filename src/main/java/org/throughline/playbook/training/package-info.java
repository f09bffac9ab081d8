/**
 * Training as rehearsal: invented cases on which somebody answers, documents or escalates and writes the note, and short
 * lessons on what has changed. Who passes is trained for the lane, and access wakes their grants.
 */
@NamedInterface("training")
@NullMarked
package org.throughline.playbook.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
