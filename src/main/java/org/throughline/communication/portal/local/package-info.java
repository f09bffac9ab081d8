/** A patient portal inside the process, for the demo clinic and for tests; never reachable from another machine. */
@NamedInterface("portals")
@NullMarked
package org.throughline.communication.portal.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
