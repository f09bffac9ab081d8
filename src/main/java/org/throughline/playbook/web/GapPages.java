package org.throughline.playbook.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.kernel.PersonId;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.gap.Gap;
import org.throughline.playbook.gap.GapDesk;
import org.throughline.playbook.version.Hands;
import org.throughline.playbook.web.GapsView.Moment;
import org.throughline.playbook.web.GapsView.Row;

/** What the playbook does not say, as a page shows it. */
@Component
class GapPages {

    private static final int ANSWERED_LATELY = 10;

    private final GapDesk desk;
    private final Playbook playbook;
    private final People people;

    GapPages(GapDesk desk, Playbook playbook, People people) {
        this.desk = desk;
        this.playbook = playbook;
        this.people = people;
    }

    @Transactional(readOnly = true)
    GapsView of(Access access, Page page) {
        var texts = page.texts();
        var gaps = desk.all(access);
        Predicate<Gap> answered = gap -> gap.answer().isPresent();
        return new GapsView(
                gaps.stream()
                        .filter(answered.negate())
                        .map(gap -> row(gap, texts))
                        .toList(),
                gaps.stream()
                        .filter(answered)
                        .limit(ANSWERED_LATELY)
                        .map(gap -> row(gap, texts))
                        .toList(),
                Hands.mayDecide(access) ? moments(texts) : List.of());
    }

    private List<Moment> moments(Texts texts) {
        return playbook.moments().stream()
                .map(moment -> new Moment(moment.code().value(), moment.name().in(texts.language())))
                .toList();
    }

    private Row row(Gap gap, Texts texts) {
        var lane = gap.about().lane().value();
        return new Row(
                gap,
                texts.find("playbook.lane." + lane).orElse(lane),
                name(gap.raisedBy()),
                gap.answer().map(Gap.Answer::by).map(this::name).orElse(null),
                gap.answer()
                        .flatMap(Gap.Answer::moment)
                        .flatMap(code -> playbook.moments().stream()
                                .filter(moment -> moment.code().equals(code))
                                .findFirst())
                        .map(moment -> moment.name().in(texts.language()))
                        .orElse(null));
    }

    private String name(PersonId person) {
        return Optional.of(person)
                .flatMap(people::find)
                .map(Colleague::shortName)
                .orElse("");
    }
}
