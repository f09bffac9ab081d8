/** The staff's workspace, which composes the modules' fragments by address. */
@NullMarked
package org.throughline.desk.web;

import org.jspecify.annotations.NullMarked;
