package org.throughline.work.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Communications;
import org.throughline.communication.ConversationEntry;
import org.throughline.kernel.Language;
import org.throughline.platform.web.Page;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.Playbook;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.sight.WordsInLane;
import org.throughline.work.web.SplitView.Choice;
import org.throughline.work.web.SplitView.Group;
import org.throughline.work.web.SplitView.Source;

/** The messages of an item to mark words in, as far as the person may read them. */
@Component
class SplitPages {

    private final WorkItemRepository items;
    private final Communications communications;
    private final Lanes lanes;
    private final Playbook playbook;
    private final Clock clock;

    SplitPages(WorkItemRepository items, Communications communications, Lanes lanes, Playbook playbook, Clock clock) {
        this.items = items;
        this.communications = communications;
        this.lanes = lanes;
        this.playbook = playbook;
        this.clock = clock;
    }

    /** The form for whoever holds the item; empty for everybody else. */
    @Transactional(readOnly = true)
    Optional<SplitView> of(Access access, Page page, WorkItemId id) {
        var item = items.get(access, id);
        access.require(Action.CHANGE, item.lane());
        return item.standing().heldBy(access.person(), clock.instant())
                ? Optional.of(new SplitView(
                        "/work-items/" + id, item.standing().version(), sources(access, item), groups(page)))
                : Optional.empty();
    }

    private List<Source> sources(Access access, WorkItem item) {
        var said = communications.conversation(item.matter().issue());
        return new WordsInLane(access, clock.instant())
                .entries(List.of(item), said).reversed().stream()
                        .filter(ConversationEntry::fromPatient)
                        .filter(entry -> !entry.withheld() && !words(entry).isBlank())
                        .map(SplitPages::source)
                        .toList();
    }

    private static Source source(ConversationEntry entry) {
        return new Source(
                entry.id().toString(),
                entry.at(),
                ThreadPages.channel(entry.channel()),
                entry.language().map(Language::code).orElse("und"),
                words(entry));
    }

    private static String words(ConversationEntry entry) {
        return entry.text().isBlank() ? entry.subject() : entry.text();
    }

    private List<Group> groups(Page page) {
        var texts = page.texts();
        return lanes.open().stream()
                .map(lane -> new Group(
                        texts.find("playbook.lane." + lane.code().value())
                                .orElse(lane.code().value()),
                        lane.code().value(),
                        playbook.moments().stream()
                                .filter(moment -> moment.lane().equals(lane.code()))
                                .map(moment -> new Choice(
                                        moment.code().value(), moment.name().in(texts.language())))
                                .toList()))
                .toList();
    }
}
