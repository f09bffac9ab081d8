package org.throughline.portal.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patient's page as the staff sees it.
 *
 * @param may whether the reader may make and take back links
 * @param missing code of why there can be none now
 * @param made the link that was just made; nobody can show it again
 * @param ways by which channels a link could leave as a message, the best first
 */
public record LinkView(
        String href,
        boolean may,
        @Nullable String missing,
        @Nullable New made,
        List<Way> ways,
        List<Row> rows) {

    /** Whether there is anything to say: not while nobody knows whose matter it is, and not of a closed one without links. */
    public boolean shown() {
        return !rows.isEmpty() || (may && (missing == null || missing.endsWith("birth-date-missing")));
    }

    /** A channel; {@code by} is what the form sends, {@code code} names the message of the button. */
    public record Way(String by, String code, String icon) {}

    /** The link, and the sentence with it in both languages. */
    public record New(String url, String english, String spanish) {}

    /**
     * One link.
     *
     * @param sent the channel it left by; nothing for a link that somebody passed on otherwise
     * @param reads the language that the patient switched to, where it is another than on file
     */
    public record Row(
            Standing standing,
            String by,
            Instant madeAt,
            @Nullable String sent,
            @Nullable Instant openedAt,
            @Nullable Instant answeredAt,
            @Nullable String reads,
            String revokeHref) {}

    /** What has become of a link. */
    public enum Standing {
        SENT,
        OPENED,
        LOCKED,
        REVOKED,
        EXPIRED;

        /** Whether it still opens the page. */
        public boolean live() {
            return this == SENT || this == OPENED;
        }
    }
}
