/** A practice's own versions of the moments: drafted, checked, approved by a second person, in force, and brought back. */
@NullMarked
package org.throughline.playbook.version;

import org.jspecify.annotations.NullMarked;
