/** The pages of training: one's lanes, a rehearsal case by case, and the lesson on what has changed. */
@NullMarked
package org.throughline.playbook.training.web;

import org.jspecify.annotations.NullMarked;
