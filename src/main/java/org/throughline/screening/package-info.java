/**
 * Reads text and says what is in it: the language, words of an emergency or of a clinical matter with the words that say
 * so, and, in a reply, vague phrases and promises nobody may make. Pure text in, findings out; it only ever raises, and
 * what it cannot read it hands to a person (INV-23). Of {@code platform} it uses the command line only, for the verbs that
 * measure it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.throughline.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
