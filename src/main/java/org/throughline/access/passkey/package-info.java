/** Passkeys: registered by their person, listed, removed, and accepted at the front door and on a locked screen. */
@NullMarked
package org.throughline.access.passkey;

import org.jspecify.annotations.NullMarked;
