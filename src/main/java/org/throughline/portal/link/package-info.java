/** Links to the page that says where a matter stands: made, opened by a birth date, locked, revoked. */
@NamedInterface("links")
@NullMarked
package org.throughline.portal.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
