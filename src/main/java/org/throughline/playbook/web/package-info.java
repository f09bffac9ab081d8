/** What the card beside a conversation says, as plain values. */
@NullMarked
package org.throughline.playbook.web;

import org.jspecify.annotations.NullMarked;
