/** What a patient may know of a matter. */
@NullMarked
package org.throughline.work.nextstep;

import org.jspecify.annotations.NullMarked;
