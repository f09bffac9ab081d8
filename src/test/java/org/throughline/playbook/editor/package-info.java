/** The playbook's pages in words, and what their forms are told. */
@NullMarked
package org.throughline.playbook.editor;

import org.jspecify.annotations.NullMarked;
