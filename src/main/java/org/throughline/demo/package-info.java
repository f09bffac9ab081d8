/** The demo clinic: two practices with their people, so that the product can be seen at work; only under the demo profile. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "audit",
            "practice",
            "access",
            "access::shifts",
            "patient",
            "playbook",
            "playbook::facts",
            "playbook::gate",
            "playbook::holding",
            "playbook::versions",
            "playbook::training",
            "communication",
            "communication::local",
            "communication::faxes",
            "communication::portals",
            "work",
            "work::use-cases",
            "escalation",
            "escalation::course",
            "escalation::quiet",
            "escalation::recovery",
            "scheduling",
            "scheduling::board",
            "scheduling::importing",
            "portal",
            "portal::links"
        })
@NullMarked
package org.throughline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
