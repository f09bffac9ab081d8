package org.throughline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The demo clinic's time: its first start is a Tuesday at ten, from there it runs at real speed. The offset is kept beside
 * the data; while the history is written the clock stands where the history is.
 */
final class DemoClock extends Clock {

    static final ZoneId CLINIC = ZoneId.of("America/Chicago");
    static final Instant FIRST_START =
            LocalDateTime.parse("2026-11-17T10:00").atZone(CLINIC).toInstant();

    private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
    private final Duration offset;
    private final AtomicReference<Duration> travelled = new AtomicReference<>(Duration.ZERO);

    private DemoClock(Duration offset) {
        this.offset = offset;
    }

    /** The clock of the data folder; a new folder begins on the first start's Tuesday. */
    static DemoClock of(Path dataFolder) throws IOException {
        var file = dataFolder.resolve("demo-clock");
        if (Files.exists(file)) {
            return new DemoClock(Duration.parse(Files.readString(file).strip()));
        }
        var offset = Duration.between(Clock.tickMillis(ZoneOffset.UTC).instant(), FIRST_START);
        Files.createDirectories(dataFolder);
        Files.writeString(file, offset.toString());
        return new DemoClock(offset);
    }

    /** Stands in the past or comes back from it. */
    void travelTo(Instant then) {
        travelled.set(Duration.between(real.instant().plus(offset), then));
    }

    void comeBack() {
        travelled.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset).plus(travelled.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), offset);
    }
}
