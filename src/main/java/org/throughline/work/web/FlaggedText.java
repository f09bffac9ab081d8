package org.throughline.work.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.communication.ConversationEntry;
import org.throughline.communication.ConversationEntry.FlaggedWords;
import org.throughline.communication.web.ThreadView.Piece;
import org.throughline.communication.web.ThreadView.Words;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;

/** A message's text cut into pieces, so that the words which raised it stand out in their place. */
final class FlaggedText {

    private FlaggedText() {}

    private static Words withheld(Texts texts) {
        return new Words(null, List.of(new Piece(texts.get("work.words-withheld"), null)));
    }

    static Words plain(ConversationEntry entry) {
        return new Words(entry.language().map(Language::code).orElse(null), List.of(new Piece(entry.text(), null)));
    }

    static Words of(ConversationEntry entry, Texts texts) {
        if (entry.withheld()) {
            return withheld(texts);
        }
        var text = entry.text().isBlank() ? entry.subject() : entry.text();
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var flag : inOrder(entry, text.length())) {
            if (flag.start() < from) {
                continue;
            }
            pieces.add(new Piece(text.substring(from, flag.start()), null));
            pieces.add(new Piece(text.substring(flag.start(), flag.end()), why(flag, texts)));
            from = flag.end();
        }
        pieces.add(new Piece(text.substring(from), null));
        return new Words(entry.language().map(Language::code).orElse(null), pieces);
    }

    private static List<FlaggedWords> inOrder(ConversationEntry entry, int length) {
        return entry.flagged().stream()
                .filter(flag -> flag.end() <= length)
                .sorted(Comparator.comparingInt(FlaggedWords::start))
                .toList();
    }

    private static String why(FlaggedWords flag, Texts texts) {
        var rule = flag.rule();
        var said = texts.find("work.rule." + rule.substring(0, Math.max(0, rule.indexOf('.'))));
        return texts.get("work.tier." + flag.tier()) + " · "
                + said.map(words -> words + " · " + rule).orElse(rule);
    }
}
