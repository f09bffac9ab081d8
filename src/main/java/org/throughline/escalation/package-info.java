/**
 * The safe route of every exception: what only a clinician may answer goes to one who accepts it by name, and whoever was
 * let down is heard until it is put right.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "audit",
            "practice",
            "practice::calendar",
            "access",
            "screening",
            "patient",
            "playbook",
            "communication",
            "work"
        })
@NullMarked
package org.throughline.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
