/** The numbers and addresses of a practice's correspondence: what arrives there by text, and the words that end or begin texts. */
@NullMarked
package org.throughline.communication.line;

import org.jspecify.annotations.NullMarked;
