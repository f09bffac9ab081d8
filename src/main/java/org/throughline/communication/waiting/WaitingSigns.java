package org.throughline.communication.waiting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** What waits here, for whoever watches the machine: as a part of its health, and as numbers. */
@Component("providerCalls")
class WaitingSigns implements HealthIndicator, MeterBinder {

    private final WaitingCalls calls;

    WaitingSigns(WaitingCalls calls) {
        this.calls = calls;
    }

    /** Up as long as it can be asked: a node that is taken out would keep nothing any more. */
    @Override
    public Health health() {
        var here = calls.state();
        var health = Health.up()
                .withDetail("waiting", here.waiting())
                .withDetail("aside", here.aside())
                .withDetail("damaged", here.damaged());
        here.since().ifPresent(since -> health.withDetail("since", since.toString()));
        return health.build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("throughline.waiting.calls", calls, all -> all.state().waiting())
                .description("calls of providers that wait on this machine for the database")
                .register(registry);
        Gauge.builder("throughline.waiting.aside", calls, all -> all.state().aside())
                .description("calls of providers that waited and could not be taken in")
                .register(registry);
        Gauge.builder("throughline.waiting.damaged", calls, all -> all.state().damaged())
                .description("files of the spool that hold something that is no whole record")
                .register(registry);
    }
}
