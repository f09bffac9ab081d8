/** Draws the workspace with believable data, so that it can be looked at and tried in a browser. */
@NullMarked
package org.throughline.desk.web;

import org.jspecify.annotations.NullMarked;
