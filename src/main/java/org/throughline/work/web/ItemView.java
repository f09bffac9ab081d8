package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One work item as its holder sees it, with the addresses of the fragments that other modules show in it. */
public record ItemView(
        String reference,
        String happened,
        Instant happenedAt,
        @Nullable String owner,
        String nextStep,
        @Nullable Instant nextUpdate,
        String whyOpened,
        @Nullable String whyNext,
        List<Banner> banners,
        Parts parts) {

    /** Where the other fragments of the page come from. */
    public record Parts(
            String patientHref,
            String recoveryHref,
            String threadHref,
            String replyHref,
            String cardHref,
            String escalationHref,
            String nextStepHref,
            @Nullable String faxHref) {}

    /** Something that comes before everything else, for instance clinical words or a broken promise. */
    public record Banner(
            Tone tone,
            String text,
            @Nullable String actionLabel,
            @Nullable String actionHref) {}

    /** What a banner is about: the care team, or something that is late. */
    public enum Tone {
        CLINICAL,
        LATE
    }
}
