/** Proves that the words exist in both languages and that times are said the way people say them. */
@NullMarked
package org.throughline.platform.i18n;

import org.jspecify.annotations.NullMarked;
