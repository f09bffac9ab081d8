/** What a patient's thread shows, as plain values. */
@NullMarked
package org.throughline.communication.web;

import org.jspecify.annotations.NullMarked;
