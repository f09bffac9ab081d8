package org.throughline.communication.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.communication.mail.MailAttachment.Kind;
import org.throughline.kernel.ContactPoint;

class MailReaderTests {

    @ParameterizedTest(name = "{0} is a {1} with {2} files and needs eyes for {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "patient-question          | Message   | 0 | -",
                "pregunta-quoted-printable | Message   | 0 | -",
                "latin1                    | Message   | 0 | -",
                "html-only                 | Message   | 0 | -",
                "voicemail                 | Message   | 1 | -",
                "reply                     | Message   | 0 | -",
                "respuesta                 | Message   | 0 | -",
                "outlook-reply             | Message   | 0 | -",
                "nested                    | Message   | 2 | -",
                "attachment-with-path      | Message   | 2 | -",
                "long-line                 | Message   | 0 | -",
                "loop                      | Message   | 0 | -",
                "empty-body                | Message   | 0 | empty-body",
                "image-only                | Message   | 1 | image-only",
                "broken-boundary           | Message   | 0 | broken-structure",
                "body-without-blank-line   | Message   | 0 | broken-structure",
                "unknown-charset           | Message   | 0 | undecodable-charset",
                "bounce-report             | Bounce    | 0 | -",
                "bounce-in-words           | Bounce    | 0 | -",
                "fuera-de-oficina          | AutoReply | 0 | -",
                "auto-replied              | AutoReply | 0 | -",
                "read-notice               | AutoReply | 0 | -",
                "complaint                 | Feedback  | 0 | -",
            })
    void files(String fixture, String kind, int attachments, String needsEyes) {
        var mail = Fixture.read(fixture);
        assertThat(mail.kind().getClass().getSimpleName()).isEqualTo(kind);
        assertThat(mail.attachments()).hasSize(attachments);
        assertThat(mail.needsEyes().stream().map(NeedsEyes::code).collect(Collectors.joining(" ")))
                .isEqualTo(needsEyes == null ? "" : needsEyes);
    }

    @Test
    void readsWhoWroteWhatAndWhen() {
        var mail = Fixture.read("patient-question");
        var headers = mail.headers();
        assertThat(headers.from()).hasValueSatisfying(from -> {
            assertThat(from.name()).isEqualTo("Parr, Rosalind");
            assertThat(from.address().map(ContactPoint::value)).contains("rosalind.parr@mail.test");
        });
        assertThat(headers.messageId()).contains("<q1.7781@mail.test>");
        assertThat(headers.subject()).isEqualTo("Do I need to fast before Thursday?");
        assertThat(headers.sentAt()).contains(Instant.parse("2026-03-03T14:14:00Z"));
        assertThat(headers.deliveredTo()).extracting(ContactPoint::value).containsExactly("frontdesk@clinic.test");
        assertThat(mail.text().written()).startsWith("Hello,\n\nmy appointment").endsWith("Rosalind Parr");
        assertThat(mail.mayBeAnsweredAutomatically()).isTrue();
    }

    @Test
    void readsSpanishInAnyEncoding() {
        var quotedPrintable = Fixture.read("pregunta-quoted-printable");
        assertThat(quotedPrintable.headers().subject()).isEqualTo("¿Puedo cambiar mi cita de mañana?");
        assertThat(quotedPrintable.headers().from()).map(Correspondent::name).contains("Lucía Ibáñez");
        assertThat(quotedPrintable.text().written()).contains("El niño está en la escuela");

        var latin1 = Fixture.read("latin1");
        assertThat(latin1.headers().subject()).isEqualTo("Receta de mi mamá");
        assertThat(latin1.text().written()).isEqualTo("Mi mamá necesita más pastillas. ¿Cuándo están listas?");

        var unknown = Fixture.read("unknown-charset");
        assertThat(unknown.headers().subject()).isEqualTo("Mañana");
        assertThat(unknown.text().written()).isEqualTo("Nos vemos mañana “a las diez”.");
    }

    @Test
    void joinsAReplyToWhatItAnswersAndKeepsTheQuotedWordsApart() {
        var reply = Fixture.read("reply");
        assertThat(reply.headers().inReplyTo()).containsExactly("<t.abc.def@clinic.test>");
        assertThat(reply.headers().references()).containsExactly("<q1.7781@mail.test>", "<t.abc.def@clinic.test>");
        assertThat(reply.text().written()).isEqualTo("Thank you! One more thing: where do I park?");
        assertThat(reply.text().quoted()).contains("wrote:", "> Please come without breakfast.");
        assertThat(Fixture.read("respuesta").text().written()).isEqualTo("Sí, el jueves me queda bien.");
        assertThat(Fixture.read("outlook-reply").text().written()).isEqualTo("I have not heard from them.");
    }

    @Test
    void readsAVoicemailAsWorkAlthoughAMachineSentIt() throws IOException {
        var mail = Fixture.read("voicemail");
        assertThat(mail.kind()).isInstanceOf(MailKind.Message.class);
        assertThat(mail.signs()).containsExactly(MailSign.AUTOMATIC);
        assertThat(mail.mayBeAnsweredAutomatically()).isFalse();
        var recording = mail.attachments().getFirst();
        assertThat(recording.kind()).isEqualTo(Kind.AUDIO);
        assertThat(recording.fileName()).isEqualTo("msg_4711.wav");
        assertThat(recording.size()).isEqualTo(844);
        assertThat(recording.sha256()).hasSize(64);
        try (var content = recording.content().open()) {
            assertThat(content.readAllBytes())
                    .hasSize(844)
                    .startsWith("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    @Test
    void namesFilesWithoutPathsAndTellsWhatTheyReallyAre() {
        var files = Fixture.read("attachment-with-path").attachments();
        assertThat(files.get(0).fileName()).isEqualTo("report.pdf");
        assertThat(files.get(0).kind()).isEqualTo(Kind.PDF);
        assertThat(files.get(1).fileName()).doesNotContain("\\", "/", "\u202E").endsWith(".exe");
        assertThat(files.get(1).declaredType()).isEqualTo("image/png");
        assertThat(files.get(1).type()).isEqualTo("text/html");
        assertThat(files.get(1).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void readsAForwardedMailAsQuotedTextWithItsFiles() {
        var mail = Fixture.read("nested");
        assertThat(mail.text().written()).isEqualTo("Is this for me?");
        assertThat(mail.text().quoted()).contains("Your visit", "Please call the office.");
        assertThat(mail.attachments())
                .extracting(MailAttachment::fileName)
                .containsExactly("Your visit.eml", "map.png");
    }

    @Test
    void givesBackTheWordsOfAMailWhosePartsAreBroken() {
        assertThat(Fixture.read("broken-boundary").text().written()).isEqualTo("Please call me about the form.");
        assertThat(Fixture.read("body-without-blank-line").text().written())
                .isEqualTo("please call me back today\nit is about my bill");
    }

    @Test
    void seesLoops() {
        assertThat(Fixture.read("loop").signs())
                .isEqualTo(Set.of(MailSign.OWN_MAIL, MailSign.TOO_MANY_HOPS, MailSign.MAILING_LIST, MailSign.BULK));
    }

    @Test
    void keepsALongLineWhole() {
        assertThat(Fixture.read("long-line").text().written()).hasSize(9_999);
    }

    @Test
    void printsNoNameAndNoWord() {
        var mail = Fixture.read("patient-question");
        assertThat(mail + " " + mail.headers() + mail.text() + mail.headers().from())
                .doesNotContain("Rosalind", "rosalind", "breakfast", "Thursday");
    }
}
