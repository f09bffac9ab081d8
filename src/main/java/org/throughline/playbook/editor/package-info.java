/** The playbook's pages: a moment's five things field by field, as the patient sees them, what changed, and its versions. */
@NullMarked
package org.throughline.playbook.editor;

import org.jspecify.annotations.NullMarked;
