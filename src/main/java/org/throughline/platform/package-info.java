/**
 * Shared technology: the security chain, practice-bound transactions, jobs, error advice, page layout, texts and the
 * embedded database. It knows no patient and no work.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
@NullMarked
package org.throughline.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
