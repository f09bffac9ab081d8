/** The pages of the gates: all lanes, and what one of them lacks. */
@NullMarked
package org.throughline.playbook.gate.web;

import org.jspecify.annotations.NullMarked;
