/** Signing in by password, the session's principal, and the binding of each request to its practice. */
@NullMarked
package org.throughline.access.signin;

import org.jspecify.annotations.NullMarked;
