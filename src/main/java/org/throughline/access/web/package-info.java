/** Signing in, and what a request is told about the person behind it. */
@NullMarked
package org.throughline.access.web;

import org.jspecify.annotations.NullMarked;
