/** Promises to patients, from made to kept or broken. */
@NullMarked
package org.throughline.work.promise;

import org.jspecify.annotations.NullMarked;
