package org.throughline.patient;

import java.util.Optional;
import org.throughline.kernel.Language;

/** What a patient speaks, what they read, which need not be the same, and whether they need an interpreter. */
public record Languages(Optional<Language> spoken, Optional<Language> written, boolean interpreterNeeded) {

    public static final Languages UNKNOWN = new Languages(Optional.empty(), Optional.empty(), false);

    public static Languages both(Language language) {
        return new Languages(Optional.of(language), Optional.of(language), false);
    }
}
