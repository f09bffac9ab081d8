/**
 * Shared values: what every module means by a practice, a person, a language, a lane, a name and a period. No beans, no
 * I/O, and no knowledge of any module above.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.throughline.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
