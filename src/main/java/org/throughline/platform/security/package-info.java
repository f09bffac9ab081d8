/** The security chain: who is let in without signing in, sessions, headers, and what an unknown visitor is told. */
@NullMarked
package org.throughline.platform.security;

import org.jspecify.annotations.NullMarked;
