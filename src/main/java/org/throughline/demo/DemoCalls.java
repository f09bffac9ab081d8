package org.throughline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.communication.phone.local.LocalCall;
import org.throughline.communication.phone.local.LocalCallNews;
import org.throughline.communication.phone.local.LocalCalls;
import org.throughline.communication.text.TextProvider;

/** Calls from the phones of the demo clinic's patients; the clinic is told of them as a provider would. */
@Component
@Profile("demo")
class DemoCalls {

    private static final String SOUND = "/demo/voice/call-back.wav";
    private static final int SECONDS = 9;

    private final LocalCalls provider;
    private final LocalCallNews news;
    private final Clock clock;
    private final Map<String, LocalCall> running = new ConcurrentHashMap<>();

    DemoCalls(LocalCalls provider, TextProvider known, Clock clock) {
        this.provider = provider;
        this.news = new LocalCallNews(known);
        this.clock = clock;
    }

    /** What whoever has the phone does next. */
    enum Act {
        DIAL,
        HANG_UP,
        LEAVE_WORDS,
        BE_ANSWERED
    }

    /** The call of a phone, while it lasts. */
    Optional<LocalCall> of(String number) {
        return Optional.ofNullable(running.get(number));
    }

    /** Does it, as far as it makes sense now. */
    void act(String number, String clinic, Act act) {
        var call = running.get(number);
        if (call == null) {
            if (act == Act.DIAL) {
                dial(number, clinic);
            }
            return;
        }
        switch (act) {
            case DIAL -> {}
            case BE_ANSWERED -> answered(number, call);
            case HANG_UP -> hangUp(number, call);
            case LEAVE_WORDS -> leaveWords(number, call);
        }
    }

    private void dial(String number, String clinic) {
        var call = provider.dialled(number, clinic, "");
        running.put(number, call);
        news.is(call);
    }

    private void answered(String number, LocalCall call) {
        var leg = provider.leg(call, "in-progress");
        running.put(number, provider.becomes(call, "in-progress", 0));
        news.is(leg);
    }

    private void hangUp(String number, LocalCall call) {
        var spoken = call.status().equals("in-progress");
        int seconds = (int) Duration.between(call.at(), clock.instant()).toSeconds();
        running.remove(number);
        news.is(provider.becomes(call, spoken ? "completed" : "no-answer", spoken ? seconds : 0));
    }

    private void leaveWords(String number, LocalCall call) {
        running.remove(number);
        news.dialled(call, "no-answer");
        news.left(provider.left(call, SECONDS, sound()));
        news.is(provider.becomes(call, "completed", SECONDS));
    }

    private static byte[] sound() {
        try (InputStream sound = Objects.requireNonNull(DemoCalls.class.getResourceAsStream(SOUND))) {
            return sound.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
