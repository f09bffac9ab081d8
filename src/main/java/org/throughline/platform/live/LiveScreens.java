package org.throughline.platform.live;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;

/** The open screens of this node, by practice. A screen is told only that something changed, never what. */
@Component
public class LiveScreens implements SmartLifecycle {

    private static final long OPEN_FOR_MILLIS = 10 * 60 * 1000L;

    private record Screen(PersonId person, String session, SseEmitter stream) {}

    private final Map<PracticeId, Set<Screen>> open = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** A stream for one more screen of a session; it ends by itself and is opened again by the page. */
    public SseEmitter open(PracticeId practice, PersonId person, String session) {
        var screen = new Screen(person, session, new SseEmitter(OPEN_FOR_MILLIS));
        var screens = open.computeIfAbsent(practice, any -> new CopyOnWriteArraySet<>());
        screens.add(screen);
        Runnable forget = () -> screens.remove(screen);
        screen.stream().onCompletion(forget);
        screen.stream().onTimeout(() -> {
            forget.run();
            screen.stream().complete();
        });
        screen.stream().onError(error -> forget.run());
        send(screens, screen, "hello");
        if (!running) {
            screen.stream().complete();
        }
        return screen.stream();
    }

    /** Tells every screen of the practice that something of this name happened. */
    public void tell(PracticeId practice, String event) {
        var screens = open.getOrDefault(practice, Set.of());
        screens.forEach(screen -> send(screens, screen, event));
    }

    /** Ends the streams of somebody whose access has ended (INV-35). */
    public int close(PracticeId practice, PersonId person) {
        return close(
                open.getOrDefault(practice, Set.of()).stream(),
                screen -> screen.person().equals(person));
    }

    /** The sessions that look at a screen of this node now. */
    Set<String> sessions() {
        return all().map(Screen::session).collect(Collectors.toUnmodifiableSet());
    }

    /** Ends the streams of these sessions, which are locked or gone. */
    int close(Collection<String> sessions) {
        return close(all(), screen -> sessions.contains(screen.session()));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends every stream before the server stops, which would wait for them; pages look for another node, or wait. */
    @Override
    public void stop() {
        running = false;
        close(all(), any -> true);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private Stream<Screen> all() {
        return open.values().stream().flatMap(Set::stream);
    }

    private static int close(Stream<Screen> among, Predicate<Screen> which) {
        var ended = among.filter(which).toList();
        ended.forEach(screen -> screen.stream().complete());
        return ended.size();
    }

    private static void send(Set<Screen> screens, Screen screen, String event) {
        try {
            screen.stream().send(SseEmitter.event().name(event).data("{}"));
        } catch (IOException | IllegalStateException gone) {
            screens.remove(screen);
        }
    }
}
