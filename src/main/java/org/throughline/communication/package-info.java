/**
 * Communication in and out on every channel: what a patient sent, as the bytes it came in and as people read it, and what
 * the practice sent back. Lanes and work items stand above and are told by events.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.throughline.communication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
