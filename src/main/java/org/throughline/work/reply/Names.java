package org.throughline.work.reply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.communication.Reply;
import org.throughline.screening.ReplyFacts;

/**
 * Whom a reply may name, and whom it must not. Prints masked.
 *
 * @param addressees the patient and who speaks for the patient; empty while it is not known whose conversation it is
 * @param strangers patients whose matters the writer had in hand just before
 * @param otherPractices the other practices that the writer works for
 * @param hidden what the own practice is called, where the patient wishes that nothing gives it away (INV-34)
 */
public record Names(List<String> addressees, List<String> strangers, List<String> otherPractices, List<String> hidden) {

    /** Nobody is known. */
    public static final Names NONE = new Names(List.of(), List.of(), List.of(), List.of());

    public Names {
        addressees = List.copyOf(addressees);
        // mother and daughter may share a name
        var known = addressees.stream().map(Names::plain).toList();
        strangers = strangers.stream()
                .distinct()
                .filter(name -> !known.contains(plain(name)))
                .toList();
        otherPractices = List.copyOf(otherPractices);
        hidden = List.copyOf(hidden);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the patient wishes that nothing gives the practice away. */
    public boolean discreet() {
        return !hidden.isEmpty();
    }

    /** The name of the practice in a text that must not have it, as it stands there. */
    Optional<String> given(String said) {
        var lower = said.toLowerCase(Locale.ROOT);
        return hidden.stream()
                .filter(name -> lower.contains(plain(name)))
                .findFirst()
                .map(name -> said.substring(
                        lower.indexOf(plain(name)),
                        lower.indexOf(plain(name)) + plain(name).length()));
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
