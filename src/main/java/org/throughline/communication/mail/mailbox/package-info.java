/**
 * Receiving mail: a mailbox is watched, each mail is handed over as its raw bytes and marked only after it was stored, and a
 * sweep finds what was missed (R1, R2).
 */
@NullMarked
package org.throughline.communication.mail.mailbox;

import org.jspecify.annotations.NullMarked;
