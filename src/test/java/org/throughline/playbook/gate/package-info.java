/** The gates, proven on a real database. */
@NullMarked
package org.throughline.playbook.gate;

import org.jspecify.annotations.NullMarked;
