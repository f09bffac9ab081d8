/** Tests of the audit trail. */
@NullMarked
package org.throughline.audit;

import org.jspecify.annotations.NullMarked;
