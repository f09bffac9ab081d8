package org.throughline.work.reply;

import java.util.Locale;

/** What a conversation has said about its patient already, so that nobody asks for it again. */
public enum KnownFact {
    NAME,
    BIRTH_DATE,
    PHONE,
    EMAIL,
    LANGUAGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
