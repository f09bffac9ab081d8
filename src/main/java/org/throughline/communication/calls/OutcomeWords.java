package org.throughline.communication.calls;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.communication.CallContact.Outcome;
import org.throughline.platform.csv.Problem;
import org.throughline.platform.csv.RowResult;
import org.throughline.platform.csv.RowResult.Accepted;

/** How phone systems say what came of a call, in English and Spanish, and what the caller of an import adds to that. */
final class OutcomeWords {

    private static final List<String> MISSED = List.of(
            "missed",
            "missed call",
            "no answer",
            "not answered",
            "unanswered",
            "abandoned",
            "hang up",
            "hung up",
            "busy",
            "canceled",
            "cancelled",
            "perdida",
            "llamada perdida",
            "no contestada",
            "sin respuesta",
            "abandonada",
            "ocupado");
    private static final List<String> VOICEMAIL = List.of(
            "voicemail",
            "voice mail",
            "left voicemail",
            "message left",
            "vm",
            "buzón",
            "buzón de voz",
            "correo de voz",
            "mensaje de voz");
    private static final List<String> ANSWERED = List.of(
            "answered",
            "connected",
            "call connected",
            "completed",
            "accepted",
            "received",
            "contestada",
            "atendida",
            "conectada",
            "completada",
            "recibida");
    private static final Set<String> NOT_INCOMING =
            Set.of("out", "outbound", "outgoing", "saliente", "salida", "internal", "interna");

    private final Map<String, Outcome> words = new HashMap<>();

    private OutcomeWords() {}

    /** The caller's words win over the known ones. */
    static OutcomeWords with(Map<String, Outcome> added) {
        var all = new OutcomeWords();
        all.add(MISSED, Outcome.MISSED);
        all.add(VOICEMAIL, Outcome.VOICEMAIL);
        all.add(ANSWERED, Outcome.ANSWERED);
        added.forEach((word, outcome) -> all.words.put(plain(word), outcome));
        return all;
    }

    RowResult<Outcome> find(String written) {
        return Optional.ofNullable(words.get(plain(written)))
                .<RowResult<Outcome>>map(Accepted::new)
                .orElseGet(() -> RowResult.rejected(new Problem("communication.calls.outcome", "outcome", written)));
    }

    /** Only calls that came in from outside are taken. */
    static Optional<Problem> refuseOutgoing(Optional<String> direction) {
        return direction
                .filter(written -> NOT_INCOMING.contains(plain(written)))
                .map(written -> new Problem("communication.calls.not-incoming", "direction", written));
    }

    /** Letters and digits alone, without accents. */
    static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private void add(List<String> known, Outcome outcome) {
        known.forEach(word -> words.put(plain(word), outcome));
    }
}
