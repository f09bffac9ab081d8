/** Reading the audit trail: finding whose, and the names that belong to its ids. */
@NullMarked
package org.throughline.desk.trail;

import org.jspecify.annotations.NullMarked;
