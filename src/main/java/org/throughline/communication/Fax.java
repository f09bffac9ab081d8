package org.throughline.communication;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.ContactPoint;

/**
 * One document that came by fax. Prints masked.
 *
 * @param id of the attachment that holds it
 * @param at when it came; a part is as old as the whole
 * @param pages with those that came later; empty for one that cannot be read
 * @param trouble the code of why it cannot be read: encrypted, broken, too-large, too-long or form
 * @param announced how many pages its service says it has
 * @param from the number it came from, as its service says or a person corrected it
 * @param later how many of its pages, the last ones, came in faxes of their own
 * @param cut which pages of another fax it is
 */
public record Fax(
        UUID id,
        CommunicationId message,
        IssueId issue,
        Instant at,
        Optional<Integer> pages,
        Optional<String> trouble,
        Optional<Integer> announced,
        Optional<FaxKind> kind,
        Optional<ContactPoint> from,
        int later,
        Optional<String> cut) {

    /** Whether fewer pages came than its service says. */
    public boolean lacksPages() {
        return pages.isPresent() && announced.isPresent() && pages.get() < announced.get();
    }

    @Override
    public String toString() {
        return "Fax[" + id + "]";
    }
}
