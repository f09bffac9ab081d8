package org.throughline.communication;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.ContactPoint;

/**
 * Who a contact says it is from; none of it is verified but the account. Prints masked.
 *
 * @param account in the practice's own portal, where the sender has signed in
 */
public record Sender(
        Optional<String> name,
        Optional<ContactPoint> phone,
        Optional<ContactPoint> email,
        Optional<LocalDate> birthDate,
        Optional<ContactPoint> account) {

    public static final Sender UNKNOWN =
            new Sender(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** From anywhere but a portal. */
    public Sender(
            Optional<String> name,
            Optional<ContactPoint> phone,
            Optional<ContactPoint> email,
            Optional<LocalDate> birthDate) {
        this(name, phone, email, birthDate, Optional.empty());
    }

    @Override
    public String toString() {
        return "Sender[masked]";
    }
}
