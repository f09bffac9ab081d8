package org.throughline.demo;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.communication.fax.local.LocalFaxNews;
import org.throughline.communication.fax.local.LocalFaxProvider;
import org.throughline.communication.fax.sending.FaxProvider;

/** The fax machines of other offices: what they are sent arrives after a moment, and the clinic is told so. */
@Component
@Profile("demo")
class DemoFaxMachines implements SmartLifecycle {

    private static final int MILLIS = 2000;

    private final LocalFaxProvider provider;
    private final LocalFaxNews news;
    private @Nullable ScheduledExecutorService clockwork;

    DemoFaxMachines(LocalFaxProvider provider, FaxProvider known) {
        this.provider = provider;
        this.news = new LocalFaxNews(known);
    }

    private void deliver() {
        for (var fax : provider.faxes()) {
            if (fax.status().equals("queued")) {
                provider.becomes(fax.id(), "success", 0).ifPresent(news::became);
            }
        }
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("demo-fax").factory());
        var _ = clockwork.scheduleWithFixedDelay(this::deliver, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
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
