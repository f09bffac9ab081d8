package org.throughline.communication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;

/**
 * A message from the practice's own patient portal, as its bytes were read. Prints masked.
 *
 * @param account whose it is there; the portal vouches that it is the patient, or somebody who acts for the patient
 * @param answers what the portal or we call the message that it answers
 * @param files where the files that it names lie; blank where it does not say
 */
public record PortalMessage(
        ContactPoint account,
        Optional<String> name,
        Optional<LocalDate> birthDate,
        Optional<String> answers,
        Optional<Language> language,
        String subject,
        String text,
        List<String> files) {

    public PortalMessage {
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "PortalMessage[masked]";
    }
}
