package org.throughline.screening;

/**
 * A word of a text.
 *
 * @param start where it begins in the text, in chars
 * @param end where it ends, exclusive
 * @param folded in lower case, without accents, apostrophes and drawn-out letters
 * @param place counts words, and counts two more where a sentence or a paragraph ends
 * @param clause counts stretches between punctuation marks
 * @param sentence counts sentences, and lines as such
 */
record Word(int start, int end, String folded, int place, int clause, int sentence) {}
