/** What the card beside a conversation says, as plain values. */
@NamedInterface("web")
@NullMarked
package org.throughline.playbook.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
