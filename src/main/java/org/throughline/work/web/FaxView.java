package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.communication.FaxKind;
import org.throughline.work.fax.ResentPageDesk.Proposal;

/**
 * The faxes of an item, one of them open at a page.
 *
 * @param version of the item, as a change must know it
 * @param changeable whether the person holds the item
 * @param asking empty where no fax can leave from here
 */
public record FaxView(
        String href,
        int version,
        boolean changeable,
        @Nullable Asking asking,
        List<Choice> documents,
        @Nullable Open open) {

    /**
     * What asking for a page would mean.
     *
     * @param backAt when the item would come back; empty where the patient has to be told first when to hear again
     */
    public record Asking(@Nullable Instant backAt) {}

    /** One of several documents. */
    public record Choice(UUID id, int number, boolean open) {}

    /**
     * The document that is open.
     *
     * @param pages 0 for one that cannot be read
     * @param trouble the code of why it cannot
     * @param announced how many pages its service says it has; 0 if it does not say
     * @param number whom it came from, as far as the lane shows numbers
     * @param cut which pages of another fax it is
     * @param proposals the items that wait for what it may bring
     * @param later how many of its pages, the last ones, came in faxes of their own
     */
    public record Open(
            UUID id,
            int pages,
            @Nullable String trouble,
            int announced,
            @Nullable FaxKind kind,
            @Nullable String number,
            @Nullable String cut,
            List<Proposal> proposals,
            int later,
            Shown shown) {

        public boolean lacksPages() {
            return pages > 0 && announced > pages;
        }
    }

    /** Which page is shown, and how large: 1 to 3. */
    public record Shown(int page, int size) {

        /** In pixels. */
        public int width() {
            return 900 + (size - 1) * 500;
        }
    }
}
