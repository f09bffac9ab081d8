/** The pages of the care team, and the escalation beside a work item. */
@NullMarked
package org.throughline.escalation.web;

import org.jspecify.annotations.NullMarked;
