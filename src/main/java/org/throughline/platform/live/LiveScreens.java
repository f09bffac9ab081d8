package org.throughline.platform.live;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;

/** The open screens of this node, by practice. A screen is told only that something changed, never what. */
@Component
public class LiveScreens {

    private static final long OPEN_FOR_MILLIS = 10 * 60 * 1000L;

    private record Screen(PersonId person, SseEmitter stream) {}

    private final Map<PracticeId, Set<Screen>> open = new ConcurrentHashMap<>();

    /** A stream for one more screen; it ends by itself and is opened again by the page. */
    public SseEmitter open(PracticeId practice, PersonId person) {
        var screen = new Screen(person, new SseEmitter(OPEN_FOR_MILLIS));
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
        return screen.stream();
    }

    /** Tells every screen of the practice that something of this name happened. */
    public void tell(PracticeId practice, String event) {
        var screens = open.getOrDefault(practice, Set.of());
        screens.forEach(screen -> send(screens, screen, event));
    }

    /** Ends the streams of somebody whose access has ended (INV-35). */
    public int close(PracticeId practice, PersonId person) {
        var theirs = open.getOrDefault(practice, Set.of()).stream()
                .filter(screen -> screen.person().equals(person))
                .toList();
        theirs.forEach(screen -> screen.stream().complete());
        return theirs.size();
    }

    private static void send(Set<Screen> screens, Screen screen, String event) {
        try {
            screen.stream().send(SseEmitter.event().name(event).data("{}"));
        } catch (IOException | IllegalStateException gone) {
            screens.remove(screen);
        }
    }
}
