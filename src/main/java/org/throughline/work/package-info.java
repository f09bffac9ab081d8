/**
 * The heart: every contact becomes an owned work item (FHIR Task) in a lane, with a reply, a promise that is tracked until
 * kept, and a note the next person can act on.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "audit",
            "practice",
            "practice::calendar",
            "access",
            "access::shifts",
            "screening",
            "patient",
            "patient::web",
            "playbook",
            "playbook::gaps",
            "playbook::web",
            "communication",
            "communication::web"
        })
@NullMarked
package org.throughline.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
