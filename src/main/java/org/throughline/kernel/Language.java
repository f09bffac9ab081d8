package org.throughline.kernel;

import java.util.Locale;

/** A language as a BCP 47 primary tag, for instance {@code es}; {@link #UNKNOWN} when nobody could tell yet. */
public record Language(String code) {

    public static final Language ENGLISH = new Language("en");
    public static final Language SPANISH = new Language("es");
    public static final Language UNKNOWN = new Language("und");

    public Language {
        if (!code.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("not a language tag: " + code);
        }
    }

    /** The language of a tag such as {@code es-US}; the region is dropped. */
    public static Language of(String tag) {
        return new Language(
                Locale.forLanguageTag(tag).getLanguage().isEmpty()
                        ? "und"
                        : Locale.forLanguageTag(tag).getLanguage());
    }

    /** Whether the product's own texts exist in it. */
    public boolean spokenByTheProduct() {
        return equals(ENGLISH) || equals(SPANISH);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }
}
