/** What is said where no entry of the playbook fits, and who of the practice stands for its Spanish. */
@NamedInterface("holding")
@NullMarked
package org.throughline.playbook.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
