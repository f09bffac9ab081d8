package org.throughline.demo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does its turn again and again in a thread of its own, as long as the demo runs; a turn that fails is not the last. */
abstract class DemoClockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClockwork.class);

    private final String name;
    private final Duration every;
    private @Nullable ScheduledExecutorService clockwork;

    /**
     * Stands still until the demo runs.
     *
     * @param every the pause before each turn
     */
    DemoClockwork(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    abstract void turn();

    Duration every() {
        return every;
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        var _ = clockwork.scheduleWithFixedDelay(
                this::turnOnce, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void turnOnce() {
        try {
            turn();
        } catch (RuntimeException failed) {
            LOG.warn("a turn of {} failed: {}", name, failed.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
