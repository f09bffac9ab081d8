/** Bytes at rest: raw messages, attachments and audio, in chunks of 1 MB, each encrypted under the practice's own key. */
@NullMarked
package org.throughline.platform.files;

import org.jspecify.annotations.NullMarked;
