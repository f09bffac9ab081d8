/**
 * The playbook: the moments a practice's patients write or call about, what each needs checked, said, promised and handed
 * on, in English and Spanish; the lanes they belong to, and which moment a text speaks of.
 */
@ApplicationModule(allowedDependencies = {"kernel", "practice::calendar", "screening"})
@NullMarked
package org.throughline.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
