package org.throughline.portal.link;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.Language;

/**
 * What the page needs to know of its patient. Prints masked.
 *
 * @param discreet wording that gives nothing away (INV-34)
 */
public record Facing(String given, Optional<LocalDate> birthDate, boolean discreet, Optional<Language> language) {

    @Override
    public String toString() {
        return "Facing[masked]";
    }
}
