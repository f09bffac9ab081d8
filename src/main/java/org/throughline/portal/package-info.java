/**
 * The patients' pages, without signing in: the public request form in English and Spanish, and the page behind a link and a
 * birth date that says where a matter stands and takes an answer.
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
package org.throughline.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
