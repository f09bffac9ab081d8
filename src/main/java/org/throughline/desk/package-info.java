/** The staff's shell: it composes the pages of other modules by their addresses and keeps open screens live. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit", "access", "patient", "communication", "work"})
@NullMarked
package org.throughline.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
