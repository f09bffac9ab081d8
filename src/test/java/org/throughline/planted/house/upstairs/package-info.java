/** An upper module. */
@ApplicationModule(allowedDependencies = "downstairs")
@NullMarked
package org.throughline.planted.house.upstairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
