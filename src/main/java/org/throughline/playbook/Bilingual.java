package org.throughline.playbook;

import org.throughline.kernel.Language;
import org.throughline.kernel.RuleViolation;

/** The same thing in English and in Spanish. */
public record Bilingual<T>(T en, T es) {

    /** The version in a language; refuses one the playbook is not written in (INV-14). */
    public T in(Language language) {
        if (!language.spokenByTheProduct()) {
            throw RuleViolation.of("playbook.no-text-in-language", language.code());
        }
        return language.equals(Language.SPANISH) ? es : en;
    }
}
