package org.throughline.communication;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.ContactPoint;

/** Who a contact says it is from; none of it is verified. Prints masked. */
public record Sender(
        Optional<String> name,
        Optional<ContactPoint> phone,
        Optional<ContactPoint> email,
        Optional<LocalDate> birthDate) {

    public static final Sender UNKNOWN =
            new Sender(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "Sender[masked]";
    }
}
