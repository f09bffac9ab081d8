package org.throughline.playbook;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;

/**
 * What the practice answers to everybody who asks, in its own words (C3). It is about the practice and nobody in particular, so
 * that no identity needs checking.
 *
 * @param source where the answer comes from, for whoever checks it
 * @param owner who keeps it right
 * @param writtenBy who wrote these words, and so does not sign off their Spanish
 * @param spanishSignedOff whether somebody who was assessed in Spanish, and did not write it, stands for its Spanish (INV-14)
 */
public record ApprovedFact(
        FactId id,
        Bilingual<String> question,
        Bilingual<String> answer,
        Validity valid,
        String source,
        PersonId owner,
        PersonId writtenBy,
        boolean spanishSignedOff) {

    private static final int WARNED_DAYS_BEFORE = 14;

    /** The days on which the answer is right, both included; without an end until somebody changes it. */
    public record Validity(LocalDate from, Optional<LocalDate> until) {}

    /** How an answer stands on a day. */
    public enum State {
        LATER,
        IN_FORCE,
        EXPIRING,
        EXPIRED
    }

    /** How it stands on a day of the practice. */
    public State on(LocalDate day) {
        if (day.isBefore(valid.from())) {
            return State.LATER;
        }
        if (valid.until().filter(day::isAfter).isPresent()) {
            return State.EXPIRED;
        }
        var warned = day.plusDays(WARNED_DAYS_BEFORE);
        return valid.until().filter(last -> last.isBefore(warned)).isPresent() ? State.EXPIRING : State.IN_FORCE;
    }

    /** Whether it may be said on a day. */
    public boolean mayBeSaidOn(LocalDate day) {
        var state = on(day);
        return state == State.IN_FORCE || state == State.EXPIRING;
    }

    /** Whether it may be said in a language: English as the manager approved it, Spanish once it is signed off. */
    public boolean mayBeSaidIn(Language language) {
        return !language.equals(Language.SPANISH) || spanishSignedOff;
    }
}
