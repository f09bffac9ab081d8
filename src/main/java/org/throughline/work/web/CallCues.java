package org.throughline.work.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;
import org.throughline.playbook.Playbook;
import org.throughline.work.HeldBack;
import org.throughline.work.attempt.VoicemailWords.Whom;
import org.throughline.work.item.WorkItem;
import org.throughline.work.web.CallSheetView.Cue;

/** The steps of a call with their approved words: greeting, identity, the matter or the boundary, and the close. */
@Component
class CallCues {

    private final ApprovedWords approved;
    private final Playbook playbook;

    CallCues(ApprovedWords approved, Playbook playbook) {
        this.approved = approved;
        this.playbook = playbook;
    }

    /** What only the care team may answer is left to them, and the call ends with the boundary. */
    List<Cue> of(Access access, WorkItem item, Whom whom, Language language, Texts texts) {
        var known =
                Map.of("assistant", whom.caller(), "first_name", whom.asked().orElse("…"));
        var begins = Stream.of("greeting_call", "verify_call").map(code -> shared(code, language, known, texts));
        var goesOn = !access.clinical() && item.standing().holdsBack(HeldBack.REPLY)
                ? Stream.of(shared("clinical_boundary", language, known, texts))
                : Stream.concat(
                        ofTheMatter(item, language, texts),
                        Stream.of(shared("teach_back_close", language, known, texts)));
        return Stream.concat(begins, goesOn).toList();
    }

    private Stream<Cue> ofTheMatter(WorkItem item, Language language, Texts texts) {
        return approved.inForce(item).map(version -> approved.cues(version, language)).stream()
                .flatMap(cues -> Stream.of(
                        new Cue(texts.get("playbook.card.cues.ask"), cues.ask(), cues.language()),
                        new Cue(texts.get("playbook.card.cues.say"), cues.say(), cues.language()),
                        new Cue(texts.get("playbook.card.cues.promise"), cues.promise(), cues.language())));
    }

    private Cue shared(String code, Language language, Map<String, String> known, Texts texts) {
        var words = approved.open(playbook.sharedText(code).in(language), language, known);
        return new Cue(texts.get("work.call.cue." + code), words, language.code());
    }
}
