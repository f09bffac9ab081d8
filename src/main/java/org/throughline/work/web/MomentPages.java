package org.throughline.work.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Communications;
import org.throughline.communication.ConversationEntry;
import org.throughline.kernel.Language;
import org.throughline.platform.web.Page;
import org.throughline.playbook.Moment;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.MomentSuggestions;
import org.throughline.playbook.MomentSuggestions.Suggestion;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.gap.Gap;
import org.throughline.playbook.gap.GapDesk;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.sight.WordsInLane;
import org.throughline.work.web.MomentsView.Choice;
import org.throughline.work.web.MomentsView.Section;

/** The moments to choose from, by what the patient wrote and the lane the item is in. */
@Component
class MomentPages {

    private static final int LAST_DIGIT = 9;

    private final WorkItemRepository items;
    private final Communications communications;
    private final MomentSuggestions suggestions;
    private final Playbook playbook;
    private final GapDesk gaps;
    private final Clock clock;

    MomentPages(
            WorkItemRepository items,
            Communications communications,
            MomentSuggestions suggestions,
            Playbook playbook,
            GapDesk gaps,
            Clock clock) {
        this.items = items;
        this.communications = communications;
        this.suggestions = suggestions;
        this.playbook = playbook;
        this.gaps = gaps;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    MomentsView of(Access access, Page page, WorkItemId id) {
        var item = items.get(access, id);
        access.require(Action.SAY, item.lane());
        return new MomentsView(
                "/work-items/" + id,
                item.standing().version(),
                sections(access, item, page.texts().language()),
                gaps.openOf(id.value()).map(Gap::asks).orElse(null));
    }

    /** Every moment once, in the order in which it is worth looking at; the first nine have a digit. */
    private List<Section> sections(Access access, WorkItem item, Language language) {
        var because = suggestions.suggest(said(access, item)).stream()
                .collect(Collectors.toMap(
                        Suggestion::moment,
                        one -> String.join(" … ", one.words()),
                        (first, second) -> first,
                        LinkedHashMap::new));
        var places = new AtomicInteger();
        return Stream.of("likely", "lane", "others")
                .map(section -> new Section(
                        section,
                        moments(section, because, item)
                                .map(moment -> choice(
                                        moment, item, language, because.get(moment.code()), places.incrementAndGet()))
                                .toList()))
                .filter(section -> !section.choices().isEmpty())
                .toList();
    }

    private Stream<Moment> moments(String section, Map<MomentCode, String> likely, WorkItem item) {
        return section.equals("likely")
                ? likely.keySet().stream().map(playbook::moment)
                : playbook.moments().stream()
                        .filter(moment -> !likely.containsKey(moment.code()))
                        .filter(moment -> moment.lane().equals(item.lane()) == section.equals("lane"));
    }

    private static Choice choice(Moment moment, WorkItem item, Language language, @Nullable String because, int place) {
        var code = moment.code().value();
        return new Choice(
                code,
                moment.name().in(language),
                item.matter().moment().equals(Optional.of(moment.code())),
                place <= LAST_DIGIT ? Integer.toString(place) : null,
                because);
    }

    /** As far as the lane shows it: a suggestion names the words it was made from. */
    private String said(Access access, WorkItem item) {
        var said = communications.conversation(item.matter().issue());
        return new WordsInLane(access, clock.instant())
                .entries(List.of(item), said).stream()
                        .filter(ConversationEntry::fromPatient)
                        .reduce((earlier, later) -> later)
                        .map(entry -> entry.subject() + "\n" + entry.text())
                        .orElse("");
    }
}
