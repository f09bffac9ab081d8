/**
 * Communication in and out on every channel (FHIR Communication), the conversation it belongs to, delivery and the outbox.
 * The adapters of the channels are inside; what a contact means for the practice's work is decided above.
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
            "playbook"
        })
@NullMarked
package org.throughline.communication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
