package org.throughline.scheduling.appointment;

import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.Language;

/**
 * What the record says is prepared for a visit; empty where it does not say.
 *
 * @param interpreter whether one is arranged; false where one is needed and not arranged yet
 * @param practitionerSpeaks nothing where the record does not say
 */
public record Prepared(
        Optional<Boolean> forms,
        Optional<Boolean> coverage,
        Optional<Boolean> interpreter,
        Set<Language> practitionerSpeaks) {

    public static final Prepared NOT_SAID =
            new Prepared(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

    public Prepared or(Prepared before) {
        return new Prepared(
                forms.or(before::forms),
                coverage.or(before::coverage),
                interpreter.or(before::interpreter),
                practitionerSpeaks.isEmpty() ? before.practitionerSpeaks() : practitionerSpeaks);
    }
}
