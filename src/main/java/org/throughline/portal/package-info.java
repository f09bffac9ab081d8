/** The patients' pages: the public request form in English and Spanish, without signing in. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "practice", "playbook", "communication"})
@NullMarked
package org.throughline.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
