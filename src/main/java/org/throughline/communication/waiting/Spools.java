package org.throughline.communication.waiting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.throughline.communication.waiting.ProviderCall.Lane;
import org.throughline.platform.files.InstallationKey;
import org.throughline.platform.spool.Spool;

/** The spools of this machine: one for each lane, and one beside each for what could not be taken in by itself. */
@Component
class Spools {

    private static final Logger LOG = LoggerFactory.getLogger(Spools.class);

    private final Map<Lane, Spool> waiting = new EnumMap<>(Lane.class);
    private final Map<Lane, Spool> aside = new EnumMap<>(Lane.class);

    Spools(
            @Value("${throughline.spool:data/spool}") Path folder,
            @Value("${throughline.spool-most:256MB}") DataSize most,
            InstallationKey key) {
        var derived = key.derive("spool");
        for (var lane : Lane.values()) {
            var place = folder.resolve(lane.name().toLowerCase(Locale.ROOT));
            waiting.put(lane, new Spool(place, derived, most.toBytes()));
            aside.put(lane, new Spool(place.resolve("aside"), derived, most.toBytes()));
        }
    }

    Spool waiting(Lane lane) {
        return Objects.requireNonNull(waiting.get(lane));
    }

    Spool aside(Lane lane) {
        return Objects.requireNonNull(aside.get(lane));
    }

    /** Counts what an earlier process left. */
    void open() {
        all().forEach(spool -> {
            try {
                spool.open();
            } catch (IOException e) {
                LOG.error(
                        "a spool does not open; calls are answered 503 while the database is away: {}", e.getMessage());
            }
        });
    }

    /** What waits on this machine. */
    WaitingHere state() {
        var here = waiting.values().stream().map(Spool::state).toList();
        var beside = aside.values().stream().map(Spool::state).toList();
        return new WaitingHere(
                here.stream().mapToInt(state -> state.waiting()).sum(),
                here.stream().flatMap(state -> state.since().stream()).min(Instant::compareTo),
                beside.stream().mapToInt(state -> state.waiting()).sum(),
                Stream.of(here, beside)
                        .flatMap(List::stream)
                        .mapToInt(state -> state.damaged())
                        .sum());
    }

    private Stream<Spool> all() {
        return Stream.of(waiting, aside).flatMap(spools -> spools.values().stream());
    }

    void close() {
        all().forEach(spool -> {
            try {
                spool.close();
            } catch (IOException e) {
                LOG.warn("a spool does not close: {}", e.getMessage());
            }
        });
    }
}
