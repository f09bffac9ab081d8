/** The practice's own patient portal: its connection, its signed calls to us and ours to it, as docs/portal-api.md tells. */
@NamedInterface("portals")
@NullMarked
package org.throughline.communication.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
