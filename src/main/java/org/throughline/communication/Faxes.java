package org.throughline.communication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Access;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;

/** Faxes of the bound practice by their pages. Whoever asks must first be allowed to see the conversation. */
public interface Faxes {

    /** Those of a conversation, the oldest first. */
    List<Fax> of(IssueId issue);

    /** The fax; {@link org.throughline.kernel.NotFound} when there is none. */
    Fax get(UUID attachment);

    /**
     * One page as a PNG.
     *
     * @param page the first is 1
     * @param width in pixels
     * @throws org.throughline.kernel.RuleViolation when it cannot be shown
     */
    byte[] page(UUID attachment, int page, int width);

    /** Says what it is. */
    void sort(Access access, UUID attachment, FaxKind kind, Instant at);

    /** Says which number it came from. */
    void cameFrom(Access access, UUID attachment, ContactPoint number, Instant at);

    /** The approved words that ask its sender for a page that is not here; they name no patient and no matter. */
    String pageMissing(UUID attachment, int page, int of, Language language);

    /** Makes a fax of its own of some pages, in a conversation of its own; the whole stays as it is. */
    Fax cut(Access access, UUID attachment, PageRange pages, Optional<FaxKind> kind, Instant at);
}
