/** What the practice has to do with one patient, over all conversations. */
@NullMarked
package org.throughline.work.matter;

import org.jspecify.annotations.NullMarked;
