package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.communication.Channel;
import org.throughline.communication.Reply;
import org.throughline.kernel.Language;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.FactId;
import org.throughline.work.reply.ReplyDesk;

/** What the reply form sends; what is missing is refused by the rules, with the part's name. Prints masked. */
record ReplyForm(
        int version,
        ReplyView.Kind kind,
        @Nullable String channel,
        String language,
        @Nullable String received,
        @Nullable String checking,
        @Nullable String needed,
        @Nullable String next,
        @Nullable Instant promiseUntil,
        @Nullable String because,
        @Nullable UUID fact,
        @Nullable String wording,
        @Nullable String receiver) {

    ReplyDesk.Answer answer() {
        var text = kind == ReplyView.Kind.UPDATE ? update() : new Reply.Text.FinalAnswer(words(received));
        return new ReplyDesk.Answer(
                way(),
                Language.of(language),
                text,
                new ReplyDesk.Basis(
                        words(because), Optional.ofNullable(fact).map(FactId::new), Reply.Template.of(words(wording))),
                ReplyReceivers.chosen(words(receiver)));
    }

    /** Mail, unless something else was chosen. */
    Channel way() {
        return ReplyChannels.channel(words(channel));
    }

    private Reply.Text update() {
        var until = Optional.ofNullable(promiseUntil).orElseThrow(() -> RuleViolation.of("work.promise-missing"));
        return new Reply.Text.Update(words(received), words(checking), words(needed), words(next), until);
    }

    /** What would be said: four parts, or the answer. */
    List<String> parts() {
        return kind == ReplyView.Kind.UPDATE
                ? List.of(words(received), words(checking), words(needed), words(next))
                : List.of(words(received));
    }

    private static String words(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    @Override
    public String toString() {
        return "ReplyForm[" + kind + "]";
    }
}
