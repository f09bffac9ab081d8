/** Files of the playbook: read back as written, and refused with the line. */
@NullMarked
package org.throughline.playbook.exchange;

import org.jspecify.annotations.NullMarked;
