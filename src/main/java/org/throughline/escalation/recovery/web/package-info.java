/** Service recovery as pages: the list, one case on one page, and what stands above a patient's matters. */
@NullMarked
package org.throughline.escalation.recovery.web;

import org.jspecify.annotations.NullMarked;
