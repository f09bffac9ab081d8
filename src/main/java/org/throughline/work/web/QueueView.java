package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One list of work items with its tabs; {@code nextHref} takes the next item, by POST. */
public record QueueView(String title, List<Tab> tabs, List<Row> rows, String nextHref) {

    /** A tab; its label is the text {@code work.queue.tab.<code>}. */
    public record Tab(String code, int count, String href, boolean current) {

        private static final int MOST_SHOWN = 999;

        /** The count as people read it; past three digits only that there are more. */
        public String shownCount() {
            return count > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(count);
        }
    }

    /**
     * One work item in the list: who it is about, what it is, and either when it is due or since when somebody waits.
     * {@code href} is its fragment, {@code pageHref} the whole page with it.
     */
    public record Row(
            String href,
            String pageHref,
            @Nullable String who,
            @Nullable String language,
            String what,
            @Nullable Instant due,
            boolean soon,
            Instant since,
            List<Mark> marks,
            boolean current) {}

    /** What else one must know before opening; its label is the text {@code work.mark.<code>}. */
    public enum Mark {
        CLINICAL,
        BROKEN_PROMISE,
        UPSET,
        ON_SITE,
        PARKED,
        NOT_SCANNED
    }
}
