package org.throughline.scheduling.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.kernel.Language;
import org.throughline.scheduling.appointment.AppointmentStatus;

/** The words by which records say where a visit stands and what is prepared, in English and Spanish. */
final class RecordWords {

    private static final Set<String> YES = Set.of(
            "y",
            "yes",
            "true",
            "1",
            "x",
            "s",
            "si",
            "complete",
            "completed",
            "done",
            "received",
            "signed",
            "ready",
            "on file",
            "active",
            "verified",
            "eligible",
            "current",
            "self pay",
            "self-pay",
            "arranged",
            "booked",
            "confirmed",
            "completo",
            "completos",
            "completa",
            "recibido",
            "recibidos",
            "firmado",
            "firmados",
            "listo",
            "activa",
            "activo",
            "verificada",
            "verificado",
            "vigente",
            "confirmado",
            "confirmada",
            "reservado");

    private static final Set<String> NO = Set.of(
            "n",
            "no",
            "false",
            "0",
            "missing",
            "incomplete",
            "pending",
            "not received",
            "sent",
            "partial",
            "inactive",
            "expired",
            "not verified",
            "unverified",
            "terminated",
            "needed",
            "requested",
            "falta",
            "faltan",
            "incompleto",
            "incompletos",
            "pendiente",
            "pendientes",
            "enviado",
            "inactiva",
            "vencida",
            "sin verificar",
            "se necesita",
            "solicitado");

    private static final Set<String> NONE_NEEDED = Set.of("none", "not needed", "n/a", "ninguno", "no se necesita");

    private static final Map<String, AppointmentStatus> STATUSES = statuses();
    private static final Map<String, Language> LANGUAGES = languages();

    private RecordWords() {}

    static Optional<AppointmentStatus> status(String written) {
        return Optional.ofNullable(STATUSES.get(plain(written)));
    }

    static Optional<Boolean> ready(String written) {
        var word = plain(written);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** Anything else than a plain word is the interpreter's name, and so one is arranged; the name is not kept. */
    static Optional<Boolean> interpreter(String written) {
        var word = plain(written);
        return NONE_NEEDED.contains(word) || word.equals("no") || word.equals("n")
                ? Optional.empty()
                : Optional.of(!NO.contains(word));
    }

    /** A language by its code or its name. */
    static Optional<Language> language(String written) {
        return Optional.ofNullable(LANGUAGES.get(plain(written)));
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static Map<String, AppointmentStatus> statuses() {
        var words = new HashMap<String, AppointmentStatus>();
        put(words, AppointmentStatus.BOOKED, "booked", "scheduled", "confirmed", "pending", "open", "rescheduled");
        put(words, AppointmentStatus.BOOKED, "reservada", "programada", "confirmada", "pendiente");
        put(words, AppointmentStatus.ARRIVED, "arrived", "here", "in lobby", "llego");
        put(words, AppointmentStatus.CHECKED_IN, "checked-in", "checked in", "in room", "roomed", "registrada");
        put(words, AppointmentStatus.FULFILLED, "fulfilled", "completed", "complete", "seen", "checked out", "done");
        put(words, AppointmentStatus.FULFILLED, "atendida", "completada", "terminada");
        put(words, AppointmentStatus.CANCELLED, "cancelled", "canceled", "cancelada", "anulada");
        put(words, AppointmentStatus.NOSHOW, "noshow", "no show", "no-show", "missed", "no vino", "no asistio");
        return Map.copyOf(words);
    }

    private static void put(Map<String, AppointmentStatus> words, AppointmentStatus status, String... written) {
        Stream.of(written).forEach(word -> words.put(word, status));
    }

    private static Map<String, Language> languages() {
        var names = new HashMap<String, Language>();
        for (var code : Locale.getISOLanguages()) {
            var locale = Locale.of(code);
            Stream.of(
                            code,
                            locale.getISO3Language(),
                            locale.getDisplayLanguage(Locale.ENGLISH),
                            locale.getDisplayLanguage(Locale.of("es")))
                    .forEach(name -> names.putIfAbsent(plain(name), new Language(code)));
        }
        return Map.copyOf(names);
    }
}
