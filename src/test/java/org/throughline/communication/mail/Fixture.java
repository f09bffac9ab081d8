package org.throughline.communication.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The mails kept beside the tests. */
public final class Fixture {

    static final List<String> ALL = List.of(
            "attachment-with-path",
            "auto-replied",
            "body-without-blank-line",
            "bounce-in-words",
            "bounce-report",
            "broken-boundary",
            "complaint",
            "empty-body",
            "fuera-de-oficina",
            "html-only",
            "image-only",
            "latin1",
            "long-line",
            "loop",
            "nested",
            "outlook-reply",
            "patient-question",
            "pregunta-quoted-printable",
            "read-notice",
            "reply",
            "respuesta",
            "unknown-charset",
            "voicemail");

    private Fixture() {}

    public static byte[] bytes(String name) {
        try (var file = Fixture.class.getResourceAsStream("/mail/" + name + ".eml")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    static ReadMail read(String name) {
        return read(bytes(name));
    }

    static ReadMail read(byte[] raw) {
        return new MailReader(new OwnMail("bounce", "clinic.test")).read(raw);
    }

    static ReadMail readText(String raw) {
        return read(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
