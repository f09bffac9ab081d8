/** Promises to patients, from made to kept or broken. */
@NamedInterface("use-cases")
@NullMarked
package org.throughline.work.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
