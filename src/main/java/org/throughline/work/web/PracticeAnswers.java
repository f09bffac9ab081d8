package org.throughline.work.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.kernel.Language;
import org.throughline.playbook.ApprovedFact;
import org.throughline.playbook.FactId;
import org.throughline.playbook.Facts;
import org.throughline.work.web.ReplyView.Answer;
import org.throughline.work.web.ReplyView.Kind;

/** What the practice answers to everybody, offered where a final answer is written. */
@Component
class PracticeAnswers {

    private final Facts facts;

    PracticeAnswers(Facts facts) {
        this.facts = facts;
    }

    /** Those that may be said in the language; an update starts from the playbook's own words. */
    List<Answer> offered(Access access, Language language, Kind kind, String href) {
        return kind == Kind.UPDATE
                ? List.of()
                : facts.sayable(access, language).stream()
                        .map(fact -> answer(fact, language, href))
                        .toList();
    }

    /** The words of one; refused when it may not be said now. */
    String words(Access access, FactId fact, Language language) {
        return facts.requireSayable(access, fact, language).answer().in(language);
    }

    private static Answer answer(ApprovedFact fact, Language language, String href) {
        var id = fact.id().toString();
        return new Answer(
                id,
                fact.question().in(language),
                href + "?kind=FINAL_ANSWER&language=" + language.code() + "&fact=" + id);
    }
}
