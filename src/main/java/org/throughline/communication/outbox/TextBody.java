package org.throughline.communication.outbox;

import org.throughline.communication.Reply;

/** A reply as a text message: it begins with who writes, and its parts follow one another. */
final class TextBody {

    private TextBody() {}

    static String of(String practice, Reply.Text text) {
        return practice + ": "
                + switch (text) {
                    case Reply.Text.Update(var received, var checking, var needed, var next, var at) ->
                        String.join(" ", received.strip(), checking.strip(), needed.strip(), next.strip());
                    case Reply.Text.FinalAnswer(var answer) -> answer.strip();
                };
    }
}
