package org.throughline.screening;

import java.util.Optional;
import org.throughline.kernel.Language;

/** Reads what a patient wrote or said and raises it as far as the words ask for. */
public interface Screening {

    /**
     * Reads the whole text in both languages at once, for people mix them.
     *
     * @param hint the language the patient is known to use; it decides only where the text itself says nothing
     */
    Screened screen(String text, Optional<Language> hint);
}
