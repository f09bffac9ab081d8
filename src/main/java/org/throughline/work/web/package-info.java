/** What the pages of the work queue show: rows, one item, a reply and a note, as plain values. */
@NullMarked
package org.throughline.work.web;

import org.jspecify.annotations.NullMarked;
