package org.throughline.work.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.throughline.communication.ConversationEntry;
import org.throughline.communication.web.ThreadView.Piece;
import org.throughline.communication.web.ThreadView.Words;
import org.throughline.platform.web.Page;

/** What a call of the phone system's log says in a thread: what came of it, how long it was, and what stood beside it. */
final class CallWords {

    private static final Set<String> WITHOUT_SOUND = Set.of("voicemail-notice", "voicemail", "transcript");

    private CallWords() {}

    static boolean ofACall(ConversationEntry entry) {
        return entry.kind().endsWith("-call") || WITHOUT_SOUND.contains(entry.kind());
    }

    static Words of(ConversationEntry entry, Page page) {
        var length = entry.seconds()
                .map(seconds -> page.said().recording(Duration.ofSeconds(seconds)))
                .orElse("");
        var outcome = page.texts()
                .get("communication.call." + entry.kind(), "length", length)
                .strip();
        var pieces = new ArrayList<Piece>();
        if (entry.text().isBlank()) {
            pieces.add(new Piece(outcome, null));
            return new Words(null, pieces);
        }
        var remark = FlaggedText.of(entry, page.texts());
        pieces.add(new Piece(outcome + "\n", null));
        pieces.addAll(remark.pieces());
        return new Words(remark.language(), pieces);
    }
}
