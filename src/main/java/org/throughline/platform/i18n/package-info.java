/**
 * The product's words in English and Spanish: message bundles found on the classpath, one face that is bound to a
 * language, and times as people say them.
 */
@NullMarked
@NamedInterface("i18n")
package org.throughline.platform.i18n;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
