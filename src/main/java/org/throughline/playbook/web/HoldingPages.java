package org.throughline.playbook.web;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.kernel.Language;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.Rendering;
import org.throughline.playbook.holding.HoldingDesk;
import org.throughline.playbook.holding.HoldingSignature;
import org.throughline.playbook.version.Hands;

/** What is said where no entry fits, as a page shows it: with a time of the samples. */
@Component
class HoldingPages {

    private final HoldingDesk desk;
    private final Playbook playbook;
    private final People people;

    HoldingPages(HoldingDesk desk, Playbook playbook, People people) {
        this.desk = desk;
        this.playbook = playbook;
        this.people = people;
    }

    @Transactional(readOnly = true)
    HoldingView of(Access access) {
        var signature = desk.signature();
        return new HoldingView(
                new Bilingual<>(asSaid(Language.ENGLISH), asSaid(Language.SPANISH)),
                signature.map(this::signed).orElse(null),
                signature.isEmpty() && Hands.mayPropose(access) && access.mayWriteIn(Language.SPANISH));
    }

    private String asSaid(Language language) {
        var sample = playbook.common().sampleValues().in(language);
        return desk.shipped(language)
                .all()
                .map(part -> switch (Rendering.of(part, language, sample)) {
                    case Rendering.Rendered<String>(var text) -> text;
                    case Rendering.Unresolved<String> open -> part;
                })
                .collect(Collectors.joining(" "));
    }

    private HoldingView.Signed signed(HoldingSignature signature) {
        var by = people.find(signature.by()).map(Colleague::shortName).orElse("");
        return new HoldingView.Signed(by, signature.at());
    }
}
