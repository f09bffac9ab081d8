package org.throughline.communication.text.local;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the local provider holds. */
public final class LocalMessages {

    private final List<LocalMessage> all = new CopyOnWriteArrayList<>();
    private final Clock clock;

    public LocalMessages(Clock clock) {
        this.clock = clock;
    }

    LocalMessage taken(Map<String, String> fields) {
        return add(new LocalMessage(
                name(),
                true,
                fields.getOrDefault("From", ""),
                fields.getOrDefault("To", ""),
                fields.getOrDefault("Body", ""),
                "queued",
                clock.instant(),
                fields.getOrDefault("StatusCallback", "")));
    }

    /** Somebody writes to the practice; nobody is told of it yet. */
    public LocalMessage written(String from, String to, String words) {
        return add(new LocalMessage(name(), false, from, to, words, "received", clock.instant(), ""));
    }

    /** The provider learns what became of a message. */
    public Optional<LocalMessage> becomes(String id, String status) {
        all.replaceAll(message -> message.id().equals(id) ? message.with(status) : message);
        return all.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /** What was handed in, the oldest first. */
    public List<LocalMessage> fromPractice() {
        return all.stream().filter(LocalMessage::fromPractice).toList();
    }

    /** To and from a number, the oldest first. */
    List<LocalMessage> of(String number) {
        return all.stream()
                .filter(message -> message.from().equals(number) || message.to().equals(number))
                .toList();
    }

    List<LocalMessage> matching(Map<String, String> asked) {
        var day = Optional.ofNullable(asked.get("DateSent>")).map(LocalDate::parse);
        return all.stream()
                .filter(message -> asked.getOrDefault("From", message.from()).equals(message.from()))
                .filter(message -> asked.getOrDefault("To", message.to()).equals(message.to()))
                .filter(message -> day.isEmpty()
                        || !LocalDate.ofInstant(message.at(), ZoneOffset.UTC).isBefore(day.get()))
                .toList();
    }

    private LocalMessage add(LocalMessage message) {
        all.add(message);
        return message;
    }

    private static String name() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }
}
