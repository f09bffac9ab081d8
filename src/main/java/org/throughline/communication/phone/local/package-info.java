/** A provider of calls inside the process, for the demo clinic and for tests; never reachable from another machine. */
@NamedInterface("phones")
@NullMarked
package org.throughline.communication.phone.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
