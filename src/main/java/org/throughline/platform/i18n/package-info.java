/**
 * The product's words in English and Spanish: message bundles found on the classpath, one face that is bound to a
 * language, and times as people say them.
 */
@NullMarked
package org.throughline.platform.i18n;

import org.jspecify.annotations.NullMarked;
