package org.throughline.work.split;

import java.util.Optional;
import org.throughline.communication.ConversationEntry;
import org.throughline.screening.Screened;
import org.throughline.screening.Screening;
import org.throughline.screening.Sign;
import org.throughline.screening.Tier;
import org.throughline.work.Urgency;
import org.throughline.work.hold.FlaggedContacts;

/** What the list and the marker say of the marked words; the stricter of the two counts (INV-23). */
record ScreenedPart(Screened screened) {

    private static final int SUMMARY = 160;

    static ScreenedPart of(Part part, ConversationEntry message, Screening screening) {
        var found = screening.screen(part.words(), message.language());
        return new ScreenedPart(part.clinical() && found.tier() == Tier.NONE ? forTheCareTeam(found) : found);
    }

    private static Screened forTheCareTeam(Screened found) {
        return new Screened(
                found.language(),
                Tier.CLINICAL,
                found.matches(),
                found.signs(),
                found.needsPerson(),
                found.listVersion());
    }

    boolean clinical() {
        return FlaggedContacts.urgency(screened).isAtLeast(Urgency.U2);
    }

    /** At least as urgent as any message of a patient. */
    Urgency urgency() {
        return FlaggedContacts.urgency(screened).or(Urgency.U3);
    }

    String reason() {
        if (screened.signs().contains(Sign.CRISIS)) {
            return "crisis-words";
        }
        return switch (screened.tier()) {
            case EMERGENCY -> "emergency-words";
            case SAME_DAY -> "same-day-words";
            case CLINICAL -> "clinical-words";
            case NONE -> "routine";
        };
    }

    static Optional<String> summary(Part part) {
        var line = MarkedText.plain(part.words());
        return Optional.of(line.length() <= SUMMARY ? line : line.substring(0, SUMMARY) + "…");
    }
}
