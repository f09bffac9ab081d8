/** Storing what arrives, before anybody reads it, and reading it afterwards. */
@NullMarked
package org.throughline.communication.intake;

import org.jspecify.annotations.NullMarked;
