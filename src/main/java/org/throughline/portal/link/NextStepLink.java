package org.throughline.portal.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughline.communication.Channel;
import org.throughline.communication.IssueId;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.patient.PatientId;
import org.throughline.work.WorkItemId;

/**
 * A link to the page of one matter for one patient.
 *
 * @param item the item it was made from
 * @param language the patient's when it was made
 * @param chosen the language that the patient switched the page to
 * @param sent how it left as a message; empty for a link that somebody passed on otherwise
 */
public record NextStepLink(
        LinkId id,
        IssueId issue,
        PatientId patient,
        WorkItemId item,
        Language language,
        Optional<Language> chosen,
        Made made,
        Optional<Sent> sent,
        Instant expiresAt,
        Use use) {

    /** How long a link opens the page, unless its matter is closed before. */
    static final Duration LASTS = Duration.ofDays(14);

    /** How long the page of a closed matter can still be read and answered. */
    public static final Duration AFTER_CLOSING = Duration.ofDays(3);

    /** How many wrong birth dates a link bears in all. */
    static final int TRIES = 3;

    /** By whom, and when. */
    public record Made(PersonId by, Instant at) {}

    /** By which channel, and when. */
    public record Sent(Channel by, Instant at) {}

    /** What has become of it. */
    public record Use(
            int wrongTries,
            Optional<Instant> lockedAt,
            Optional<Instant> revokedAt,
            Optional<Instant> openedAt,
            Optional<Instant> lastOpenedAt,
            Optional<Instant> answeredAt) {}

    /** Whether it opens anything at that moment. */
    public boolean opensAt(Instant now) {
        return use.lockedAt().isEmpty() && use.revokedAt().isEmpty() && now.isBefore(expiresAt);
    }
}
