/**
 * Text messages over a provider's REST interface, in the shape that the common ones share: messages are created by form, listed
 * for comparison, and told of by signed webhooks. The port says for certain whether a message went out.
 */
@NullMarked
package org.throughline.communication.text;

import org.jspecify.annotations.NullMarked;
