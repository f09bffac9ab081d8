package org.throughline.work.web;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Sender;
import org.throughline.patient.web.Typed;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;
import org.throughline.work.intake.CallerEvidence;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.web.CallerView.Row;
import org.throughline.work.web.LikelyPatients.Likely;

/** Whom somebody may be whose number or address is on nobody's file: found by what they say, with the item as the reason. */
@Component
class CallerPages {

    private final WorkItemRepository items;
    private final LikelyPatients likely;
    private final CallerEvidence callers;

    CallerPages(WorkItemRepository items, LikelyPatients likely, CallerEvidence callers) {
        this.items = items;
        this.likely = likely;
        this.callers = callers;
    }

    /** The form with what the contact itself said. */
    @Transactional(readOnly = true)
    CallerView blank(Access access, WorkItemId id) {
        var item = linkable(access, id);
        var name = callers.sender(item.matter().issue()).flatMap(Sender::name);
        return new CallerView(href(id), Typed.named(name.orElse("")), null, null);
    }

    /** Whom it may be; the trail keeps whom the person was shown. */
    @Transactional
    CallerView of(Access access, Page page, WorkItemId id, Typed typed) {
        var item = linkable(access, id);
        var texts = page.texts();
        var problem = typed.problem();
        if (problem.isPresent()) {
            return new CallerView(href(id), typed, texts.get(problem.get()), null);
        }
        var rows = likely.of(access, item, typed.evidence(), texts)
                .map(patient -> row(item, patient))
                .toList();
        return new CallerView(href(id), typed, null, rows);
    }

    private WorkItem linkable(Access access, WorkItemId id) {
        var item = items.get(access, id);
        access.require(Action.CHANGE, item.lane());
        return item;
    }

    private static Row row(WorkItem item, Likely patient) {
        return new Row(
                patient.name(),
                patient.born(),
                patient.because(),
                "/work-items/" + item.id() + "/patient?whole=true&patient=" + patient.id());
    }

    private static String href(WorkItemId id) {
        return "/work-items/" + id;
    }
}
