/** How the playbook's words do in what is sent: how often they are used, changed before sending, and want another look. */
@NullMarked
package org.throughline.communication.wording;

import org.jspecify.annotations.NullMarked;
