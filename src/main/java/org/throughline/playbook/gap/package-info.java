/** What the playbook does not say yet: raised where the work is, answered by the practice (S1-59). */
@NamedInterface("gaps")
@NullMarked
package org.throughline.playbook.gap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
