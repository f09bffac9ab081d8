/** A provider of faxes inside the process, for the demo clinic and for tests; never reachable from another machine. */
@NamedInterface("faxes")
@NullMarked
package org.throughline.communication.fax.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
