/** What fault tests stand on: a database that may be killed, an outside history, and places to plant a wrong step. */
@NullMarked
package org.throughline.testing.fault;

import org.jspecify.annotations.NullMarked;
