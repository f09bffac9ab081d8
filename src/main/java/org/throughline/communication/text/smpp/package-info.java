/**
 * Text messages by SMPP 3.4: a standing connection to the server of a provider, over which texts leave, and over which what
 * patients write and what became of our texts comes in; each is acknowledged only after it was stored (R1, R2).
 */
@NullMarked
package org.throughline.communication.text.smpp;

import org.jspecify.annotations.NullMarked;
