/** Training, proven on a real database. */
@NullMarked
package org.throughline.playbook.training;

import org.jspecify.annotations.NullMarked;
