/** What the peers on this machine share, with which the demo clinic and the tests speak in place of the world outside. */
@NullMarked
package org.throughline.communication.local;

import org.jspecify.annotations.NullMarked;
