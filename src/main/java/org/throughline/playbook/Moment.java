package org.throughline.playbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;

/**
 * A communication moment (FHIR PlanDefinition): what the patient wants to know, what is checked first, what is said on each
 * channel, what is promised, and what goes to somebody else.
 *
 * @param question what the patient is really asking
 * @param noteExtra fields of the note beyond those every note has
 */
public record Moment(
        MomentCode code,
        Bilingual<String> name,
        LaneCode lane,
        UrgencyClass urgency,
        Target target,
        Bilingual<String> question,
        List<Bilingual<String>> verify,
        Bilingual<FourParts> parts,
        Sms sms,
        Bilingual<String> emailSubject,
        Bilingual<CallCues> call,
        List<String> noteExtra,
        List<String> closeCodes,
        Promise promise,
        List<Escalation> escalation,
        Channels channels,
        @Nullable String practiceMustConfirm) {

    private static final Set<String> EVERY_NOTE_HAS = Set.of(
            "patient_request",
            "verified_details",
            "action_taken",
            "promised_follow_up",
            "contact_attempt",
            "escalation_status");

    /** Business minutes until the first useful answer, and when they are fewer. */
    public record Target(int firstUsefulBm, String note) {}

    /** The four parts of an update (INV-10). */
    public record FourParts(String received, String checking, String needed, String next) {

        public Stream<String> all() {
            return Stream.of(received, checking, needed, next);
        }
    }

    /** What to ask, to say and to promise in a call. */
    public record CallCues(String ask, String say, String promise) {

        public Stream<String> all() {
            return Stream.of(ask, say, promise);
        }
    }

    /** Whether a text message tells how to opt out. */
    public enum OptOut {
        CONVERSATIONAL,
        REQUIRED,
        CONSENT_ONLY
    }

    /** The wording as a text message. */
    public record Sms(OptOut optout, String en, String es) {

        public String in(Language language) {
            return new Bilingual<>(en, es).in(language);
        }
    }

    /** What is usually promised, when it falls due, and what counts as keeping it. */
    public record Promise(String kind, PromiseDue due, Bilingual<String> when, String keepBy) {}

    /** What goes to somebody else, to whom, how soon, and how it may sound. */
    public record Escalation(
            Bilingual<String> trigger, Bilingual<String> to, UrgencyClass within, Bilingual<String> example) {}

    /** Which channels suit it, and what never goes through one. */
    public record Channels(List<String> prefer, List<String> allow, List<String> liveCallWhen, List<String> never) {}

    /** A sentence the practice confirms before the moment goes into force. */
    public Optional<String> toConfirm() {
        return Optional.ofNullable(practiceMustConfirm);
    }

    /** The fields of its note that not every note has anyway. */
    public List<String> ownNoteFields() {
        return noteExtra.stream()
                .filter(field -> !EVERY_NOTE_HAS.contains(field))
                .toList();
    }

    /** Every wording with variables, in a language. */
    public Stream<String> wordings(Language language) {
        return Stream.of(
                        parts.in(language).all(),
                        call.in(language).all(),
                        Stream.of(sms.in(language), emailSubject.in(language)))
                .flatMap(all -> all);
    }
}
