/**
 * Files of rows that practices bring along, whatever program wrote them: charset, separator and column names are found out,
 * each row is accepted or comes back with its problem in words, and nothing written can start a formula.
 */
@NullMarked
package org.throughline.platform.csv;

import org.jspecify.annotations.NullMarked;
