/** The front desk's day: who comes, what is missing before they do, and the tap that says that they are here. */
@NamedInterface("board")
@NullMarked
package org.throughline.scheduling.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
