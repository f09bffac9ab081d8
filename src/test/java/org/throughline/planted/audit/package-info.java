/** Violations of what the audit trail needs, planted for its guards to find. */
@NullMarked
package org.throughline.planted.audit;

import org.jspecify.annotations.NullMarked;
