/** A practice's own versions of the moments: drafted, checked, approved by a second person, in force, and brought back. */
@NamedInterface("versions")
@NullMarked
package org.throughline.playbook.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
