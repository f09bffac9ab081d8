/** What an item is about: the suggested moment changed by a person, or that no entry of the playbook fits. */
@NullMarked
package org.throughline.work.moment;

import org.jspecify.annotations.NullMarked;
