/**
 * The playbook: what a patient likely asks in each communication moment, what to verify, what to say in English and Spanish,
 * what is promised and what goes to somebody else; the practice's lanes; and which moment a text may be about.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "audit", "practice", "practice::calendar", "access", "screening"})
@NullMarked
package org.throughline.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
