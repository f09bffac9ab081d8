/** The versions of a practice's playbook: their states and rules, two people at once, dates, and what is kept in memory. */
@NullMarked
package org.throughline.playbook.version;

import org.jspecify.annotations.NullMarked;
