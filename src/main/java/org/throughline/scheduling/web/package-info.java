/** The front desk's board of the day's visits. */
@NullMarked
package org.throughline.scheduling.web;

import org.jspecify.annotations.NullMarked;
