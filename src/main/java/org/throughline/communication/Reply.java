package org.throughline.communication;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.Language;
import org.throughline.patient.Consents;
import org.throughline.patient.Proxies;
import org.throughline.patient.RelatedPersonId;

/**
 * What a person answers a patient in a conversation. Prints masked.
 *
 * @param purpose what it is about, which decides the consent it needs (INV-43)
 * @param template the approved wording it was made from; empty for the writer's own words
 * @param told whom it tells
 */
public record Reply(
        IssueId issue,
        Channel channel,
        Language language,
        Text text,
        Consents.Purpose purpose,
        Optional<Template> template,
        Told told) {

    /** In the writer's own words, about anything but a bill. */
    public Reply(IssueId issue, Channel channel, Language language, Text text) {
        this(issue, channel, language, text, Consents.Purpose.ADMIN, Optional.empty(), Told.THE_PATIENT);
    }

    /**
     * Whom a reply tells how much.
     *
     * @param proxy who speaks for the patient and gets it; empty for the patient
     */
    public record Told(Optional<RelatedPersonId> proxy, Proxies.Scope discloses) {

        /** The patient, who may know everything. */
        public static final Told THE_PATIENT = new Told(Optional.empty(), Proxies.Scope.EVERYTHING);
    }

    /** The version of an approved wording (B1: template and version used). */
    public record Template(String code, int version) {

        /** As a form carries it; empty for anything else. */
        public static Optional<Template> of(String carried) {
            var parts = carried.strip().split(":", -1);
            return parts.length == 2 && parts[1].matches("\\d{1,9}")
                    ? Optional.of(new Template(parts[0], Integer.parseInt(parts[1])))
                    : Optional.empty();
        }

        /** As a form carries it. */
        public String carried() {
            return code + ":" + version;
        }
    }

    /** An update says what was received, is checked, is needed and when the next update comes; a final answer needs not. */
    public sealed interface Text {

        /** All its words, as one text that can be read through. */
        default String said() {
            return switch (this) {
                case Update(var received, var checking, var needed, var next, var at) ->
                    String.join("\n", received, checking, needed, next);
                case FinalAnswer(var answer) -> answer;
                case PageLink(var words) -> words;
            };
        }

        /** INV-10: the four parts, none of them blank, and the moment by which the next update is promised. */
        record Update(String received, String checking, String needed, String next, Instant nextUpdateAt)
                implements Text {}

        /** The answer after which nothing more is owed. */
        record FinalAnswer(String answer) implements Text {}

        /** Approved words that bring the link to the patient's page and say who writes; no answer to anything. */
        record PageLink(String words) implements Text {}
    }

    @Override
    public String toString() {
        return "Reply[" + issue + " masked]";
    }
}
