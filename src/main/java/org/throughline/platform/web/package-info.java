/**
 * What every page shares: the layout and who looks at it, compiled templates, assets under one hash, navigation that
 * modules contribute, errors as page, fragment or problem, and the headers a strict content security policy needs.
 */
@NullMarked
package org.throughline.platform.web;

import org.jspecify.annotations.NullMarked;
