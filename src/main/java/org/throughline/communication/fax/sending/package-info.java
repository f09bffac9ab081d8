/**
 * Faxes over a provider's REST interface, in the shape that the common ones share: a PDF is handed in by multipart form, found
 * again by our own tag, and told of by signed webhooks. The port says for certain whether a fax was taken.
 */
@NullMarked
package org.throughline.communication.fax.sending;

import org.jspecify.annotations.NullMarked;
