package org.throughline.desk.web;

import static org.throughline.desk.web.SampleDay.at;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.throughline.communication.web.ThreadView;
import org.throughline.communication.web.ThreadView.Event;
import org.throughline.communication.web.ThreadView.Piece;
import org.throughline.communication.web.ThreadView.Tone;
import org.throughline.communication.web.ThreadView.Words;

/** What happened to one invented patient in two days, on four channels. */
final class SampleThread {

    private final boolean spanish;

    SampleThread(boolean spanish) {
        this.spanish = spanish;
    }

    ThreadView view() {
        return new ThreadView(
                List.of(
                        new ThreadView.Day(at("2026-11-16", "08:12"), List.of(voicemail(), calledBack())),
                        new ThreadView.Day(
                                at("2026-11-17", "12:41"), List.of(mail(), message(), escalated(), reply()))),
                say("The first message will stand here.", "El primer mensaje aparecerá aquí."));
    }

    private ThreadView.Entry voicemail() {
        return new ThreadView.Voicemail(
                "v1",
                at("2026-11-16", "08:12"),
                Duration.ofSeconds(34),
                "/voice.wav",
                peaks(),
                words(
                        "Hola, soy Ana Morales. El doctor dijo que me mandaba con el cardiólogo y no sé si ya llegó la referencia."),
                Set.of(ThreadView.Chip.MACHINE_TRANSCRIPT));
    }

    private ThreadView.Entry calledBack() {
        return new Event(
                at("2026-11-16", "10:05"),
                Tone.PLAIN,
                "Lucía P.",
                say(
                        "called back, left voicemail in Spanish · next attempt after 3 pm",
                        "devolvió la llamada, dejó mensaje en español · siguiente intento después de las 3"));
    }

    private ThreadView.Entry mail() {
        return new ThreadView.Message(
                "m0",
                at("2026-11-17", "09:20"),
                "fax",
                new Words(
                        "en",
                        List.of(new Piece(
                                say("Referral from Dr. Alvarez, 2 pages.", "Referencia del Dr. Álvarez, 2 páginas."),
                                null))),
                List.of(
                        new ThreadView.Attachment("referral-morales.pdf", "184 KB", "/file"),
                        new ThreadView.Attachment("scan.tif", "31 MB", null)),
                Set.of());
    }

    private ThreadView.Entry message() {
        return new ThreadView.Message(
                "m1",
                at("2026-11-17", "12:41"),
                "portal",
                new Words(
                        "es",
                        List.of(
                                new Piece("Buenas tardes, ¿ya está lista la referencia? Desde ayer ", null),
                                new Piece(
                                        "tengo los pies más hinchados",
                                        say("possible symptom: swelling", "posible síntoma: hinchazón")),
                                new Piece(".", null))),
                List.of(),
                Set.of());
    }

    private ThreadView.Entry escalated() {
        return new Event(
                at("2026-11-17", "12:47"),
                Tone.CLINICAL,
                say("Escalated to nurse line", "Escalado a enfermería"),
                say(
                        "· swelling in both feet since yesterday · accepted by K. Brandt, RN",
                        "· hinchazón en los dos pies desde ayer · aceptó K. Brandt, RN"));
    }

    private ThreadView.Entry reply() {
        return new ThreadView.Reply(
                "r1",
                at("2026-11-17", "12:53"),
                "Lucía P.",
                spanish ? "Ana Prado, madre" : "Ana Prado, mother",
                "portal",
                ThreadView.Delivery.READ,
                null,
                words(
                        "Recibimos su pregunta sobre la referencia al cardiólogo y la estamos revisando. La enfermera la llamará hoy por la hinchazón. Le escribo antes de la 1:30 p. m. con la respuesta."),
                List.of(),
                new ThreadView.Promise(at("2026-11-17", "13:30"), "Lucía P.", ThreadView.PromiseState.OPEN));
    }

    private static Words words(String spanish) {
        return new Words("es", List.of(new Piece(spanish, null)));
    }

    private static String peaks() {
        StringBuilder peaks = new StringBuilder();
        for (int i = 0; i < 160; i++) {
            double loud = Math.abs(Math.sin(i * 0.7) * Math.cos(i * 0.13)) * 0.85 + 0.1;
            peaks.append(i == 0 ? "" : ",").append(Math.round(loud * 100) / 100.0);
        }
        return peaks.toString();
    }

    private String say(String english, String inSpanish) {
        return spanish ? inSpanish : english;
    }
}
