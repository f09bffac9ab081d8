/** A lower module that may call nobody. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.throughline.planted.house.downstairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
