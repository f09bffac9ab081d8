package org.throughline.communication.waiting;

import java.time.Instant;
import java.util.Map;

/**
 * A call of a provider whose signature held, as it is taken in now or later. Prints masked.
 *
 * @param about what its address names: an attempt of ours, a connection; empty where it names nothing
 * @param at when it came
 */
public record ProviderCall(Kind kind, String about, Map<String, String> fields, Instant at) {

    /** What it tells of, and with what it keeps its order. */
    public enum Kind {
        TEXT(Lane.MESSAGES),
        TEXT_STATUS(Lane.MESSAGES),
        FAX_STATUS(Lane.MESSAGES),
        PORTAL_MESSAGE(Lane.MESSAGES),
        PORTAL_STATUS(Lane.MESSAGES),
        CALL(Lane.CALLS),
        RECORDING(Lane.CALLS);

        private final Lane lane;

        Kind(Lane lane) {
            this.lane = lane;
        }

        Lane lane() {
            return lane;
        }
    }

    /** What one waits behind: a provider of calls that cannot be asked back holds up no message. */
    enum Lane {
        MESSAGES,
        CALLS
    }

    public ProviderCall {
        fields = Map.copyOf(fields);
    }

    /** A field; empty text where there is none. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "ProviderCall[" + kind + "]";
    }
}
