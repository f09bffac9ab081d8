package org.throughline.platform.live;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;

/** One piece of news between nodes: ids and a word, never what changed. */
record LiveMessage(UUID node, LiveNews.Item item) {

    String written() {
        var ends = item.ends().map(PersonId::toString).orElse("-");
        return String.join(" ", List.of(node.toString(), item.practice().toString(), item.event(), ends));
    }

    static LiveMessage read(String message) {
        var words = message.split(" ", -1);
        var ends = words[3].equals("-")
                ? Optional.<PersonId>empty()
                : Optional.of(new PersonId(UUID.fromString(words[3])));
        var practice = new PracticeId(UUID.fromString(words[1]));
        return new LiveMessage(UUID.fromString(words[0]), new LiveNews.Item(practice, words[2], ends));
    }
}
