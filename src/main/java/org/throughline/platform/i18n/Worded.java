package org.throughline.platform.i18n;

/**
 * A value in a sentence that has words of its own in each language, for a detail of a broken rule.
 *
 * @param key where its words stand
 * @param otherwise what is said where it has none
 */
public record Worded(String key, String otherwise) {

    String in(Texts texts) {
        return texts.find(key).orElse(otherwise);
    }
}
