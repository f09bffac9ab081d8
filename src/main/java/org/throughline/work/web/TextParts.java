package org.throughline.work.web;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.throughline.communication.IssueId;
import org.throughline.communication.Reply;
import org.throughline.communication.ReplyWays;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;
import org.throughline.screening.TextShape;
import org.throughline.work.web.ReplyView.Check;
import org.throughline.work.web.ReplyView.State;

/** What a reply is as a text message: how many parts it goes out in and what they cost, said before it is sent. */
@Component
class TextParts {

    private static final int FOUR = 4;

    private final ReplyWays ways;
    private final BigDecimal price;

    TextParts(ReplyWays ways, @Value("${throughline.text.price:0.01}") BigDecimal price) {
        this.ways = ways;
        this.price = price;
    }

    Check check(IssueId issue, ReplyForm form, Texts texts) {
        var parts = form.parts();
        var text = parts.size() == FOUR
                ? new Reply.Text.Update(parts.get(0), parts.get(1), parts.get(2), parts.get(3), Instant.MAX)
                : new Reply.Text.FinalAnswer(String.join("\n", parts));
        var shape = TextShape.of(ways.asText(issue, Language.of(form.language()), text));
        var said = texts.get(
                shape.forcedBy().isPresent() ? "work.check.text-forced" : "work.check.text",
                "characters",
                shape.characters(),
                "parts",
                shape.segments(),
                "price",
                price.multiply(BigDecimal.valueOf(shape.segments())),
                "letter",
                shape.forcedBy().orElse(""));
        return new Check(State.PASSED, said);
    }
}
