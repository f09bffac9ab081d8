package org.throughline.work.reply;

import java.util.List;
import java.util.Locale;
import org.throughline.communication.Reply;
import org.throughline.screening.ReplyFacts;

/**
 * Whom a reply may name, and whom it must not. Prints masked.
 *
 * @param addressees the patient and who speaks for the patient; empty while it is not known whose conversation it is
 * @param strangers patients whose matters the writer had in hand just before
 * @param otherPractices the other practices that the writer works for
 */
public record Names(List<String> addressees, List<String> strangers, List<String> otherPractices) {

    /** Nobody is known. */
    public static final Names NONE = new Names(List.of(), List.of(), List.of());

    public Names {
        addressees = List.copyOf(addressees);
        // mother and daughter may share a name
        var known = addressees.stream().map(Names::plain).toList();
        strangers = strangers.stream()
                .distinct()
                .filter(name -> !known.contains(plain(name)))
                .toList();
        otherPractices = List.copyOf(otherPractices);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** As facts about the text; only an update brings a recorded promise with it. */
    ReplyFacts with(Reply.Text text) {
        return new ReplyFacts(addressees, strangers, otherPractices, text instanceof Reply.Text.Update);
    }

    @Override
    public String toString() {
        return "Names[masked]";
    }
}
