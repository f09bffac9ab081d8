/**
 * Sending mail: one mail to one person through a port that says for certain whether it went out, and the signed tokens in
 * our Message-IDs and return addresses by which answers and delivery reports find their way back.
 */
@NullMarked
package org.throughline.communication.mail.sending;

import org.jspecify.annotations.NullMarked;
