/** A mail server inside the process, for the demo clinic and for tests; never reachable from another machine. */
@NamedInterface("local")
@NullMarked
package org.throughline.communication.mail.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
