package org.throughline.communication.outbox;

import org.throughline.communication.Reply;
import org.throughline.communication.outbox.OutwardNames.Outward;
import org.throughline.kernel.Language;

/**
 * A reply as it reads: a text begins with who writes, and its parts follow one another. What is discreet shows no word of the
 * matter in the line that a locked screen shows (INV-34). A link's words say all of that themselves.
 */
final class TextBody {

    private TextBody() {}

    static String text(Outward from, Language language, Reply.Text text) {
        return switch (text) {
            case Reply.Text.Update(var received, var checking, var needed, var next, var at) ->
                begun(
                        from,
                        language,
                        String.join(" ", received.strip(), checking.strip(), needed.strip(), next.strip()));
            case Reply.Text.FinalAnswer(var answer) -> begun(from, language, answer.strip());
            case Reply.Text.PageLink(var words) -> words;
        };
    }

    private static String begun(Outward from, Language language, String said) {
        var name = from.practice().smsName() + ": ";
        return from.discreet() ? name + forYou(language) + "\n" + said : name + said;
    }

    static String letter(Outward from, Language language, Reply.Text text) {
        var said = switch (text) {
            case Reply.Text.Update(var received, var checking, var needed, var next, var at) ->
                String.join("\n\n", received, checking, needed, next);
            case Reply.Text.FinalAnswer(var answer) -> answer;
            case Reply.Text.PageLink(var words) -> words;
        };
        return from.discreet() ? forYou(language) + "\n\n" + said : said;
    }

    private static String forYou(Language language) {
        return language.equals(Language.SPANISH) ? "un mensaje para usted." : "a message for you.";
    }
}
