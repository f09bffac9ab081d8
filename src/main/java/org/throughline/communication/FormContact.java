package org.throughline.communication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody wrote into the public request form; the raw bytes of such a contact are this as JSON. Prints masked. */
public record FormContact(
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        String language,
        String lane,
        String text) {

    @Override
    public String toString() {
        return "FormContact[masked]";
    }
}
