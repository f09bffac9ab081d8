/** The gate of each lane: what has to be there before people work in it, and the ways past it. */
@NamedInterface("gate")
@NullMarked
package org.throughline.playbook.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
