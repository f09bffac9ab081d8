/** The practice's answers to what everybody asks: written by the manager, valid for a time, signed off in Spanish. */
@NamedInterface("facts")
@NullMarked
package org.throughline.playbook.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
