/** A provider of text messages inside the process, for the demo clinic and for tests; never reachable from another machine. */
@NamedInterface("phones")
@NullMarked
package org.throughline.communication.text.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
