package org.throughline.platform.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R2: what waits on this machine is whole, in order, unreadable for others, and never silently gone. */
class SpoolTests {

    private static final Instant TWO = Instant.parse("2026-11-24T14:02:00Z");
    private static final byte[] KEY = "a key of thirty-two bytes, truly".getBytes(StandardCharsets.UTF_8);
    private static final long MOST = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void givesBackWhatCameInItsOrder() throws IOException {
        try (var spool = spool()) {
            append(spool, "one", "two", "three");
            assertThat(spool.state()).isEqualTo(new SpoolState(3, Optional.of(TWO), 0));
        }
        try (var spool = spool()) {
            spool.open();
            assertThat(spool.state()).isEqualTo(new SpoolState(3, Optional.of(TWO), 0));

            assertThat(drained(spool)).containsExactly("one", "two", "three");

            assertThat(spool.isEmpty()).isTrue();
        }
        assertThat(records()).isEmpty();
    }

    @Test
    void keepsAFileUntilAllOfItWasTaken() throws IOException {
        try (var spool = spool()) {
            append(spool, "one", "two");
            assertThat(spool.oldest().orElseThrow().whole()).hasSize(2);
            spool.taken();
            append(spool, "three");
            assertThat(spool.state()).isEqualTo(new SpoolState(2, Optional.of(TWO.plusSeconds(1)), 0));
        }
        try (var again = spool()) {
            again.open();
            assertThat(drained(again)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void tellsNobodyWhatItHolds() throws IOException {
        try (var spool = spool()) {
            append(spool, "Ana Morales");
        }

        assertThat(new String(Files.readAllBytes(records().getFirst()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Ana")
                .doesNotContain("Morales");
        assertThat(Files.getPosixFilePermissions(folder.resolve("spool"))).hasSize(3);
    }

    /** As a power cut in the middle of a record leaves it, at each of its bytes. */
    @Test
    void findsARecordThatWasTornAndKeepsItForAPersonsEyes() throws IOException {
        byte[] whole;
        try (var spool = spool()) {
            append(spool, "one", "two");
            whole = Files.readAllBytes(records().getFirst());
        }
        int oneAlone = whole.length / 2;
        for (int left = oneAlone + 1; left < whole.length; left++) {
            Files.write(records().getFirst(), java.util.Arrays.copyOf(whole, left));
            try (var spool = spool()) {
                spool.open();
                assertThat(drained(spool)).as("%d bytes", left).containsExactly("one");
                assertThat(spool.state().damaged()).isEqualTo(left - oneAlone);
            }
            Files.write(folder.resolve("spool/%019d.spool".formatted(left)), whole, StandardOpenOption.CREATE_NEW);
        }
    }

    @Test
    void readsOnBehindADamagedRecord() throws IOException {
        try (var spool = spool()) {
            append(spool, "one", "two", "six");
        }
        var file = records().getFirst();
        var bytes = Files.readAllBytes(file);
        var random = new SplittableRandom(20_261_123L);
        int found = 0;
        for (int round = 0; round < 500; round++) {
            var changed = bytes.clone();
            changed[bytes.length / 3 + random.nextInt(bytes.length / 3)] ^= (byte) (1 + random.nextInt(255));
            var read = SpoolFrames.read(changed);
            assertThat(read.whole()).hasSize(2);
            assertThat(read.damaged()).isEqualTo(bytes.length / 3);
            found++;
        }
        assertThat(found).isEqualTo(500);
    }

    @Test
    void takesNoMoreThanItMayHoldAndTakesAgainWhenThereIsRoom() throws IOException {
        try (var spool = new Spool(folder.resolve("spool"), KEY, 150)) {
            append(spool, "one", "two");
            assertThatThrownBy(() -> append(spool, "three"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("full");
            assertThat(spool.state().waiting()).isEqualTo(2);

            assertThat(drained(spool)).containsExactly("one", "two");
            append(spool, "three");
            assertThat(drained(spool)).containsExactly("three");
        }
    }

    @Test
    void belongsToOneProcess() throws IOException {
        try (var spool = spool();
                var other = spool()) {
            append(spool, "one");

            assertThatThrownBy(() -> append(other, "two"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another");
            assertThatThrownBy(other::open).isInstanceOf(IOException.class);
        }
        try (var later = spool()) {
            later.open();
            assertThat(drained(later)).containsExactly("one");
        }
    }

    @Test
    void keepsWhatWasSealedUnderAnotherKey() throws IOException {
        var other = KEY.clone();
        other[0]++;
        try (var spool = new Spool(folder.resolve("spool"), other, MOST)) {
            append(spool, "one");
        }
        try (var spool = spool()) {
            spool.open();
            append(spool, "two");

            assertThat(drained(spool)).containsExactly("two");

            assertThat(spool.state()).isEqualTo(new SpoolState(0, Optional.empty(), 1));
        }
    }

    @Test
    void isNotThereWhileNothingWaits() throws IOException {
        try (var spool = spool()) {
            spool.open();
            assertThat(spool.isEmpty()).isTrue();
            assertThat(spool.oldest()).isEmpty();
        }
        assertThat(folder.resolve("spool")).doesNotExist();
    }

    private Spool spool() {
        return new Spool(folder.resolve("spool"), KEY, MOST);
    }

    private static void append(Spool spool, String... words) throws IOException {
        var second = Duration.ofSeconds(0);
        for (var word : words) {
            spool.append(new Spooled(TWO.plus(second), word.getBytes(StandardCharsets.UTF_8)));
            second = second.plusSeconds(1);
        }
    }

    private static List<String> drained(Spool spool) throws IOException {
        var words = new ArrayList<String>();
        for (var batch = spool.oldest(); batch.isPresent(); batch = spool.oldest()) {
            for (var record : batch.get().whole()) {
                words.add(new String(record.bytes(), StandardCharsets.UTF_8));
                spool.taken();
            }
            spool.remove(batch.get());
        }
        return words;
    }

    private List<Path> records() throws IOException {
        return new SpoolFiles(folder.resolve("spool")).records();
    }
}
