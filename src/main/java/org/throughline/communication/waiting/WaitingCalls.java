package org.throughline.communication.waiting;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.throughline.communication.waiting.ProviderCall.Lane;
import org.throughline.platform.spool.Spool;
import org.throughline.platform.spool.Spooled;
import tools.jackson.databind.json.JsonMapper;

/**
 * R2: a call is taken in, or kept here until it can be. While something waits, what comes after it waits too: a word that ends
 * texts and one that begins them again must not pass each other (INV-41).
 */
@Component
public class WaitingCalls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingCalls.class);

    private final Spools spools;
    private final JsonMapper json;
    private final Bells bells = new Bells();

    WaitingCalls(Spools spools, JsonMapper json) {
        this.spools = spools;
        this.json = json;
    }

    /** Takes the call in by this step; whether it waits instead. Throws {@link NotKept} when it does neither. */
    public boolean waits(ProviderCall call, CallTaker taker) {
        return now(call, () -> {
                    taker.take(call);
                    return true;
                })
                .isEmpty();
    }

    /** What came of the step; empty when the call waits instead. Throws {@link NotKept} when it does neither. */
    public <R> Optional<R> now(ProviderCall call, Supplier<R> step) {
        var lane = call.kind().lane();
        if (!spools.waiting(lane).isEmpty()) {
            keep(call, lane);
            return Optional.empty();
        }
        try {
            return Optional.of(step.get());
        } catch (DataAccessException | TransactionException failed) {
            if (!Away.says(failed)) {
                throw failed;
            }
            keep(call, lane);
            return Optional.empty();
        }
    }

    public WaitingHere state() {
        return spools.state();
    }

    private void keep(ProviderCall call, Lane lane) {
        try {
            var spool = spools.waiting(lane);
            var first = spool.isEmpty();
            spool.append(new Spooled(call.at(), json.writeValueAsBytes(call)));
            bells.ring(lane);
            if (first) {
                LOG.warn("the database is away; what providers bring waits here: {}", lane);
            }
        } catch (IOException full) {
            LOG.error("a call of a provider cannot be kept and is answered 503: {}", full.getMessage());
            throw new NotKept(full);
        }
    }

    ProviderCall read(Spooled record) {
        return json.readValue(record.bytes(), ProviderCall.class);
    }

    Spool waiting(Lane lane) {
        return spools.waiting(lane);
    }

    Spool aside(Lane lane) {
        return spools.aside(lane);
    }

    void open() {
        spools.open();
    }

    @Override
    public void close() {
        spools.close();
    }

    Bells bells() {
        return bells;
    }
}
