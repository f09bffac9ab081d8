package org.throughline.practice;

import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;

/**
 * How a practice reaches a qualified interpreter (A12).
 *
 * @param language empty for a service that speaks many
 * @param who the service or the person
 * @param how what to say or dial there
 */
public record InterpreterRoute(UUID id, Optional<Language> language, String who, ContactPoint phone, String how) {

    public InterpreterRoute {
        if (who.isBlank() || phone.kind() != ContactPoint.Kind.PHONE) {
            throw new IllegalArgumentException("an interpreter is reached by phone");
        }
    }

    /** Whether it helps with the language. */
    public boolean speaks(Language asked) {
        return language.isEmpty() || language.get().equals(asked);
    }
}
