/** What providers bring while the database is away waits on this machine, and is taken in as soon as it answers (R2). */
@NullMarked
package org.throughline.communication.waiting;

import org.jspecify.annotations.NullMarked;
