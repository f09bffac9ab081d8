package org.throughline.communication.mail.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which mails could not be stored, and when each is offered again; the others do not wait for them. */
final class Retries {

    /** So many failures, and not before then. */
    private record Waiting(int failures, Instant notBefore) {}

    private final Backoff backoff;
    private final Map<RawMail.Position, Waiting> waiting = new HashMap<>();

    Retries(Backoff backoff) {
        this.backoff = backoff;
    }

    boolean isDue(RawMail.Position mail, Instant now) {
        var wait = waiting.get(mail);
        return wait == null || !now.isBefore(wait.notBefore());
    }

    void failed(RawMail.Position mail, Instant now) {
        waiting.compute(mail, (position, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            return new Waiting(failures, now.plus(backoff.after(failures)));
        });
    }

    void taken(RawMail.Position mail) {
        waiting.remove(mail);
    }

    /** How long until the next mail is due; empty if none waits. */
    Optional<Duration> untilNext(Instant now) {
        return waiting.values().stream()
                .map(Waiting::notBefore)
                .min(Comparator.naturalOrder())
                .map(due -> due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO);
    }

    /** Nobody waits for a mail that lies there no more, or under another number. */
    void keepOnly(Collection<RawMail.Position> stillThere) {
        waiting.keySet().retainAll(stillThere);
    }
}
