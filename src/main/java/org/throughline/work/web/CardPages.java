package org.throughline.work.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.Playbook.InForce;
import org.throughline.playbook.gap.Gap;
import org.throughline.playbook.gap.GapDesk;
import org.throughline.playbook.web.CardView;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.verify.VerifyDesk;

/** The playbook's card beside an item: the five things of its moment, and what one can do. */
@Component
class CardPages {

    private final WorkItemRepository items;
    private final ApprovedWords words;
    private final Playbook playbook;
    private final VerifyDesk verified;
    private final GapDesk gaps;
    private final People people;

    CardPages(
            WorkItemRepository items,
            ApprovedWords words,
            Playbook playbook,
            VerifyDesk verified,
            GapDesk gaps,
            People people) {
        this.items = items;
        this.words = words;
        this.playbook = playbook;
        this.verified = verified;
        this.gaps = gaps;
        this.people = people;
    }

    @Transactional(readOnly = true)
    CardView of(Access access, Page page, WorkItemId id) {
        var item = items.get(access, id);
        return words.inForce(item).map(version -> card(version, item, page)).orElseGet(() -> empty(item, page.texts()));
    }

    private CardView card(InForce version, WorkItem item, Page page) {
        var texts = page.texts();
        var language = texts.language();
        var moment = version.moment();
        var approved = version.approved();
        return new CardView(
                moment.name().in(language),
                "/playbook/" + moment.code(),
                Integer.toString(version.number()),
                approved.flatMap(by -> people.find(by.by()))
                        .map(Colleague::shortName)
                        .orElse(null),
                approved.map(by -> by.since().atZone(page.said().zone()).toLocalDate())
                        .orElse(null),
                moment.question().in(language),
                words.cues(item, version, language),
                steps(moment, item, language),
                List.of(),
                noteFields(texts),
                moment.escalation().stream()
                        .map(escalation -> escalation.trigger().in(language) + " → "
                                + escalation.to().in(language))
                        .toList(),
                acts(item));
    }

    private List<CardView.Step> steps(Moment moment, WorkItem item, Language language) {
        var ticks = verified.of(item.id());
        return IntStream.range(0, moment.verify().size())
                .mapToObj(place -> {
                    var step = moment.verify().get(place);
                    var done = Optional.ofNullable(ticks.get(step.en())).map(this::done);
                    return new CardView.Step(
                            step.in(language),
                            done.isPresent(),
                            "/work-items/" + item.id() + "/verified?place=" + place,
                            done.orElse(null));
                })
                .toList();
    }

    private CardView.Done done(VerifyDesk.Tick tick) {
        return new CardView.Done(
                people.find(tick.by()).map(Colleague::shortName).orElse(""), tick.at(), tick.applies());
    }

    private CardView empty(WorkItem item, Texts texts) {
        var asked = gaps.openOf(item.id().value()).map(Gap::asks);
        return new CardView(
                texts.get("playbook.card.none"),
                null,
                "1",
                null,
                null,
                asked.map(asks -> asks + " – " + texts.get("work.gap.waits"))
                        .orElseGet(() -> texts.get("playbook.card.none.question")),
                null,
                List.of(),
                List.of(),
                "",
                List.of(texts.get("playbook.card.none.escalate")),
                acts(item));
    }

    private String noteFields(Texts texts) {
        return playbook.common().baseNoteFields().stream()
                .map(field -> texts.find("work.note." + field).orElse(field))
                .collect(Collectors.joining(", "));
    }

    private static List<CardView.Act> acts(WorkItem item) {
        var href = "/work-items/" + item.id();
        return List.of(
                new CardView.Act("moment", "q", href + "/moments"),
                new CardView.Act("reply", "u", href + "/reply"),
                new CardView.Act("call", ";", href + "/call"),
                new CardView.Act("split", "z", href + "/split"),
                new CardView.Act("more", "h", href + "/hand-over"),
                new CardView.Act("final", "f", href + "/reply?kind=FINAL_ANSWER"),
                new CardView.Act("close", "d", href + "/note"));
    }
}
