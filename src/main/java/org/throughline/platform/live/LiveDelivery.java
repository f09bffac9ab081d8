package org.throughline.platform.live;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.live.LiveNews.Item;

/** Passes the news on every 50 ms: to the screens of this node at once, to the other nodes by one NOTIFY outside of any work. */
@Component
@Lazy(false)
class LiveDelivery implements SmartLifecycle {

    static final String CHANNEL = "throughline_live";
    private static final Logger LOG = LoggerFactory.getLogger(LiveDelivery.class);
    private static final long EVERY_MILLIS = 50;

    private final LiveNews news;
    private final LiveScreens screens;
    private final JdbcClient database;
    private final UUID node = UUID.randomUUID();
    private @Nullable ScheduledExecutorService clockwork;

    LiveDelivery(LiveNews news, LiveScreens screens, JdbcClient database) {
        this.news = news;
        this.screens = screens;
        this.database = database;
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("live-news").factory());
        var _ = clockwork.scheduleWithFixedDelay(this::deliver, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Everything that waits now. */
    void deliver() {
        var items = news.drain();
        items.forEach(this::show);
        if (!items.isEmpty()) {
            passOn(items);
        }
    }

    /** What another node passed on; its own news comes back to it too and is left alone. */
    void heard(String message) {
        var told = LiveMessage.read(message);
        if (!told.node().equals(node)) {
            show(told.item());
        }
    }

    private void show(Item item) {
        item.ends()
                .ifPresentOrElse(
                        person -> screens.close(item.practice(), person),
                        () -> screens.tell(item.practice(), item.event()));
    }

    private void passOn(Set<Item> items) {
        try {
            database.sql("select pg_notify(:channel, message) as told from unnest(:messages::text[]) as message")
                    .param("channel", CHANNEL)
                    .param("messages", messages(items))
                    .query((row, number) -> row.getString("told"))
                    .list();
        } catch (DataAccessException unreachable) {
            // the other nodes' screens look again by themselves
            LOG.debug(
                    "live news stayed on this node: {}", unreachable.getClass().getSimpleName());
        }
    }

    private String[] messages(Set<Item> items) {
        return items.stream().map(item -> new LiveMessage(node, item).written()).toArray(String[]::new);
    }

    @Override
    public void stop() {
        if (clockwork != null) {
            clockwork.shutdown();
            clockwork = null;
            deliver();
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
