/** What a patient's thread shows, as plain values. */
@NamedInterface("web")
@NullMarked
package org.throughline.communication.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
