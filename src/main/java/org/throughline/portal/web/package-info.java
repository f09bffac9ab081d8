/** The request form and its receipt. */
@NullMarked
package org.throughline.portal.web;

import org.jspecify.annotations.NullMarked;
