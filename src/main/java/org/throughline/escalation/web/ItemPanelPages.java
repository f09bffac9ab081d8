package org.throughline.escalation.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.escalation.course.Course;
import org.throughline.escalation.course.Escalation;
import org.throughline.escalation.course.EscalationRepository;
import org.throughline.escalation.course.Steps;
import org.throughline.escalation.course.WordsOfPatient;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.playbook.Playbook;
import org.throughline.work.WorkItemId;
import org.throughline.work.WorkItemSummary;
import org.throughline.work.WorkItems;

/** What the holder of an item sees of its escalation; live, because "delivered" and "accepted" are what they wait for. */
@Component
class ItemPanelPages {

    private static final String CRISIS = "crisis";

    private final EscalationRepository escalations;
    private final Steps steps;
    private final WordsOfPatient words;
    private final WorkItems items;
    private final PacketViews packets;
    private final Playbook playbook;
    private final EmergencyRings rings;

    ItemPanelPages(
            EscalationRepository escalations,
            Steps steps,
            WordsOfPatient words,
            WorkItems items,
            PacketViews packets,
            Playbook playbook,
            EmergencyRings rings) {
        this.escalations = escalations;
        this.steps = steps;
        this.words = words;
        this.items = items;
        this.packets = packets;
        this.playbook = playbook;
        this.rings = rings;
    }

    @Transactional(readOnly = true)
    public ItemPanelView of(Access access, Page page, WorkItemId id) {
        var item = items.get(access, id);
        var newest = escalations.of(id).stream().findFirst();
        var open = newest.filter(one -> one.course().open());
        return new ItemPanelView(
                id.toString(),
                newest.map(one -> one.course().state().code()).orElse("none"),
                open.map(one -> open(one, page.texts())).orElse(null),
                form(item, open),
                script(access, item, open),
                newest.map(one -> lines(one, page.texts())).orElse(List.of()),
                item.open() && access.may(Action.CHANGE, item.lane()));
    }

    private ItemPanelView.Open open(Escalation one, Texts texts) {
        var answer = one.course().answer();
        return new ItemPanelView.Open(
                one.id().toString(),
                one.version(),
                one.course().rungUntil().orElse(null),
                one.course().returned().orElse(null),
                answer.map(given -> PacketViews.toTell(given, texts)).orElse(null),
                answer.map(given -> packets.name(given.by())).orElse(null));
    }

    private ItemPanelView.Form form(WorkItemSummary item, Optional<Escalation> open) {
        var written =
                open.map(Escalation::packet).filter(packet -> !packet.ownWords().isEmpty());
        if (written.isPresent()) {
            var packet = written.get();
            return new ItemPanelView.Form(packet.ownWords(), packet.callback(), packet.toldByPerson());
        }
        return new ItemPanelView.Form("", words.callback(item.issue()), "");
    }

    private ItemPanelView.@Nullable Script script(Access access, WorkItemSummary item, Optional<Escalation> open) {
        var emergency =
                open.filter(Escalation::emergency).filter(one -> one.course().state() != Course.State.ANSWERED);
        if (emergency.isEmpty()) {
            return null;
        }
        var signs = emergency.get().subject().signs();
        var text = playbook.sharedText(signs.contains(CRISIS) ? "crisis_words" : "emergency_words");
        return new ItemPanelView.Script(
                text.in(Language.ENGLISH),
                text.in(Language.SPANISH),
                item.language().filter(Language.SPANISH::equals).isPresent(),
                signs.contains("poison"),
                rings.of(access.practice()));
    }

    private List<ItemPanelView.Line> lines(Escalation one, Texts texts) {
        return steps.of(one.id()).stream()
                .map(step -> new ItemPanelView.Line(
                        step.at(),
                        texts.get(
                                "escalation.step." + step.kind(),
                                "who",
                                step.by().asPerson().map(packets::name).orElse(texts.get("escalation.product")),
                                "rung",
                                texts.get("escalation.rung." + step.rung().code()))))
                .toList();
    }
}
