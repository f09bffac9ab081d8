/** The playbook out of the house and in again, as YAML and as FHIR: what comes in is shown first, and then a draft. */
@NullMarked
package org.throughline.playbook.exchange;

import org.jspecify.annotations.NullMarked;
