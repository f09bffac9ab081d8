package org.throughline.communication;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.Language;

/** The fixed texts of an emergency, for a page that can show them at once to whoever wrote the words. */
public interface SafetyWords {

    /** As it would be sent from the bound practice now; empty while nobody has said where its emergencies go. */
    Optional<String> of(SafetyText text, Language language, Instant at);
}
