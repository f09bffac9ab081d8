package org.throughline.communication.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R16: whatever the bytes, there is an answer; and no mail may take the process with it. */
class HostileMailTests {

    private static final int MUTATIONS = 1_500;
    private static final String HEAD = "From: a@mail.test\r\nTo: frontdesk@clinic.test\r\nSubject: x\r\n";

    @Test
    void readsRandomBytes() {
        var random = new Random(1);
        for (int round = 0; round < 300; round++) {
            var bytes = new byte[random.nextInt(4_000)];
            random.nextBytes(bytes);
            assertThat(Fixture.read(bytes).kind()).isNotNull();
        }
        assertThat(Fixture.read(new byte[0]).unreadable()).isTrue();
        assertThat(Fixture.read(new byte[100_000]).unreadable()).isTrue();
    }

    @Test
    void readsEveryMutilationOfAMail() {
        var random = new Random(20260303);
        for (int round = 0; round < MUTATIONS; round++) {
            var original = Fixture.bytes(Fixture.ALL.get(round % Fixture.ALL.size()));
            assertThat(Fixture.read(mutilated(original, random))).isNotNull();
        }
    }

    @Test
    void readsEveryBeginningOfAMail() {
        var original = Fixture.bytes("bounce-report");
        IntStream.range(0, original.length)
                .forEach(length -> assertThat(Fixture.read(Arrays.copyOf(original, length)))
                        .isNotNull());
    }

    @Test
    void stopsAtTooManyHeaders() {
        var mail = Fixture.readText(HEAD + "a:\r\n".repeat(500_000) + "\r\ntext");
        assertThat(mail.unreadable()).isTrue();
        assertThat(mail.headers().subject()).isEqualTo("x");
        assertThat(Fixture.readText("Content-Type: multipart/mixed; boundary=b\n" + HEAD + "\n--b\n"
                                + "a:\n".repeat(300_000))
                        .needsEyes())
                .isNotEmpty();
    }

    @Test
    void stopsAtTooManyParts() {
        var parts = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nword\r\n".repeat(200_000);
        var mail = Fixture.read(parts.getBytes(StandardCharsets.US_ASCII));
        assertThat(mail.needsEyes()).contains(NeedsEyes.TOO_MANY_PARTS);
        assertThat(mail.text().written()).startsWith("word");
    }

    @Test
    void stopsWhenItGoesTooDeep() {
        var multiparts = IntStream.range(0, 2_000)
                .mapToObj(level -> "Content-Type: multipart/mixed; boundary=b" + level + "\n\n--b" + level + "\n")
                .reduce("", String::concat);
        assertThat(Fixture.readText(HEAD + multiparts + "\ntext").needsEyes()).contains(NeedsEyes.TOO_DEEP);
        var messages = "Content-Type: message/rfc822\n\n".repeat(2_000);
        assertThat(Fixture.readText(HEAD + messages + "\ntext").needsEyes()).contains(NeedsEyes.TOO_DEEP);
    }

    @Test
    void cutsEndlessText() {
        var mail = Fixture.readText(HEAD + "\n" + "many words ".repeat(1_000_000));
        assertThat(mail.text().truncated()).isTrue();
        assertThat(mail.text().written()).hasSizeLessThanOrEqualTo(200_000);
        assertThat(mail.needsEyes()).contains(NeedsEyes.TEXT_TRUNCATED);
    }

    @Test
    void keepsButDoesNotOpenAHugeFile() {
        var line = Base64.getEncoder().encodeToString(new byte[57]) + "\r\n";
        int lines = 30 * 1024 * 1024 / 57;
        var raw = HEAD
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the file.\r\n--b\r\n"
                + "Content-Type: image/png; name=huge.png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + line.repeat(lines)
                + "--b--\r\n";
        var mail = Fixture.read(raw.getBytes(StandardCharsets.US_ASCII));
        assertThat(mail.needsEyes()).containsExactly(NeedsEyes.ATTACHMENT_TOO_LARGE);
        assertThat(mail.text().written()).isEqualTo("See the file.");
        assertThat(mail.attachments()).singleElement().satisfies(file -> {
            assertThat(file.size()).isEqualTo(57L * lines);
            assertThat(file.opened()).isFalse();
        });
    }

    @Test
    void dropsControlCharacters() {
        var mail = Fixture.readText(HEAD + "\na\u0000b\u0007c\u001B[31md\tend");
        assertThat(mail.text().written()).isEqualTo("abc[31md\tend");
    }

    private static byte[] mutilated(byte[] original, Random random) {
        var bytes = original.clone();
        for (int times = 1 + random.nextInt(8); times > 0 && bytes.length > 2; times--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "\r\n\0\"=?;:<>-".charAt(random.nextInt(11));
                case 2 ->
                    bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
                default ->
                    bytes = joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] start, byte[] end) {
        var joined = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, joined, start.length, end.length);
        return joined;
    }
}
