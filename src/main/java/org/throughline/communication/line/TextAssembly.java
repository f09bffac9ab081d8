package org.throughline.communication.line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Channel;
import org.throughline.communication.TextContact;
import org.throughline.communication.line.TextPartRows.Waiting;
import org.throughline.communication.text.TextPart;
import org.throughline.kernel.ContactPoint;

/**
 * Puts the parts of a text together, in whatever order they come and whatever happens in between: a part is here before it is
 * acknowledged, and with the last one the text is taken in by the same commit. What never comes is not waited for.
 */
@Service
class TextAssembly {

    /** Before our own name for a text whose provider has none. */
    static final String NAMED = "smpp-";

    private static final Logger LOG = LoggerFactory.getLogger(TextAssembly.class);
    private static final String REGION = "US";
    private static final String GAP = " […] ";

    /** Parts come within seconds; words of an emergency must not wait for the rest. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** So long a part is known again. */
    private static final Duration KNOWN = Duration.ofDays(2);

    private final TextPartRows rows;
    private final Lines lines;
    private final TextIntake intake;

    TextAssembly(TextPartRows rows, Lines lines, TextIntake intake) {
        this.rows = rows;
        this.lines = lines;
        this.intake = intake;
    }

    /** Takes the part in the bound practice, once; acknowledge only after the commit. */
    @Transactional
    public void take(TextPart part, Instant at) {
        lock(part.from());
        if (rows.cameBefore(part, at)) {
            return;
        }
        if (part.place().isWhole()) {
            whole(part, at);
            return;
        }
        var before = rows.waiting(part.from(), part.to(), part.place());
        if (before.stream().anyMatch(other -> other.number() == part.place().number())) {
            // the sender's count began anew: what was there never became whole
            together(before, at);
        }
        rows.add(part, at);
        var all = rows.waiting(part.from(), part.to(), part.place());
        if (all.size() == part.place().parts()) {
            together(all, at);
        }
    }

    /** Takes in what has waited too long for its other parts, and forgets what nobody will send again; how many texts that made. */
    @Transactional
    public int takeIncomplete(Instant now) {
        var overdue = rows.overdue(now.minus(PATIENCE));
        for (var text : overdue) {
            lock(text.from());
            together(rows.waiting(text.from(), text.to(), text.place()), now);
        }
        rows.forget(now.minus(KNOWN));
        return overdue.size();
    }

    /** The parts of one number follow one another, on every node. */
    private void lock(String from) {
        ContactPoint.phone(from, REGION).ifPresent(number -> lines.lock(Channel.SMS, number));
    }

    private void whole(TextPart part, Instant at) {
        var name = newName();
        rows.addTaken(part, name, at);
        intake.receive(new TextContact(name, part.from(), part.to(), part.words(), part.media(), part.fields()), at);
    }

    private void together(List<Waiting> parts, Instant at) {
        if (parts.isEmpty()) {
            return;
        }
        var first = parts.getFirst();
        var name = newName();
        var missing = missing(parts);
        if (!missing.isEmpty()) {
            LOG.warn(
                    "a text of {} parts came without {} of them; it is taken in as it is",
                    first.parts(),
                    missing.size());
        }
        var media = parts.stream().mapToInt(Waiting::media).max().orElse(0);
        rows.became(parts, name);
        intake.receive(
                new TextContact(name, first.from(), first.to(), words(parts), media, fields(parts, missing)), at);
    }

    private static List<Integer> missing(List<Waiting> parts) {
        return IntStream.rangeClosed(1, parts.getFirst().parts())
                .boxed()
                .filter(number -> parts.stream().noneMatch(part -> part.number() == number))
                .toList();
    }

    /** In their order, with a mark where some are missing. */
    private static String words(List<Waiting> parts) {
        var words = new ArrayList<String>();
        int next = 1;
        for (var part : parts) {
            words.add(part.number() > next ? GAP + part.words() : part.words());
            next = part.number() + 1;
        }
        return String.join("", words) + (next <= parts.getFirst().parts() ? GAP : "");
    }

    private static Map<String, String> fields(List<Waiting> parts, List<Integer> missing) {
        var fields = new LinkedHashMap<String, String>();
        parts.forEach(part -> part.fields().forEach((name, said) -> fields.put(part.number() + "." + name, said)));
        if (!missing.isEmpty()) {
            fields.put(TextContact.PARTS_MISSING, missing.toString());
        }
        return fields;
    }

    private static String newName() {
        return NAMED + UUID.randomUUID();
    }
}
