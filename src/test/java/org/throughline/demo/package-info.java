/** Tests of the demo clinic. */
@NullMarked
package org.throughline.demo;

import org.jspecify.annotations.NullMarked;
