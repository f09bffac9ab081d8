package org.throughline.work.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Sender;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.Evidence;
import org.throughline.patient.Patients;
import org.throughline.patient.Recognition;
import org.throughline.patient.Recognition.Candidate;
import org.throughline.patient.WhyOpened;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;
import org.throughline.work.intake.CallerEvidence;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.web.CallerView.Row;
import org.throughline.work.web.CallerView.Typed;

/** Whom somebody may be whose number or address is on nobody's file: found by what they say, with the item as the reason. */
@Component
class CallerPages {

    private static final String REGION = "US";

    private final WorkItemRepository items;
    private final Patients patients;
    private final CallerEvidence callers;

    CallerPages(WorkItemRepository items, Patients patients, CallerEvidence callers) {
        this.items = items;
        this.patients = patients;
        this.callers = callers;
    }

    /** The form with what the contact itself said. */
    @Transactional(readOnly = true)
    CallerView blank(Access access, WorkItemId id) {
        var item = linkable(access, id);
        var name = callers.sender(item.matter().issue()).flatMap(Sender::name);
        return new CallerView(href(id), new Typed(name.orElse(""), "", null), null, null);
    }

    /** Whom it may be; the trail keeps whom the person was shown. */
    @Transactional
    CallerView of(Access access, Page page, WorkItemId id, Typed typed) {
        var item = linkable(access, id);
        var texts = page.texts();
        var point = point(typed.phone());
        if (!typed.phone().isEmpty() && point.isEmpty()) {
            return new CallerView(href(id), typed, texts.get("patient.search.no-number"), null);
        }
        var evidence = evidence(typed, point);
        if (evidence.equals(Evidence.none())) {
            return new CallerView(href(id), typed, texts.get("patient.search.nothing-typed"), null);
        }
        var why = WhyOpened.forThe(id.reference(), item.lane());
        var rows = likeliest(patients.whoIs(access, why, evidence)).stream()
                .map(candidate -> row(access, item, why, candidate, texts))
                .toList();
        return new CallerView(href(id), typed, null, rows);
    }

    private WorkItem linkable(Access access, WorkItemId id) {
        var item = items.get(access, id);
        access.require(Action.CHANGE, item.lane());
        return item;
    }

    private static Optional<ContactPoint> point(String typed) {
        return typed.contains("@") ? ContactPoint.email(typed) : ContactPoint.phone(typed, REGION);
    }

    private static Evidence evidence(Typed typed, Optional<ContactPoint> point) {
        var named = Evidence.none().named(typed.name());
        var reached = point.isPresent() ? named.from(point.get()) : named;
        var born = typed.born();
        return born == null ? reached : reached.born(born);
    }

    private static List<Candidate> likeliest(Recognition recognised) {
        return switch (recognised) {
            case Recognition.OnePatient(var patient, var because) -> List.of(new Candidate(patient, because));
            case Recognition.Candidates(var several) -> several;
            case Recognition.Nobody nobody -> List.of();
        };
    }

    private Row row(Access access, WorkItem item, WhyOpened why, Candidate candidate, Texts texts) {
        var card = patients.open(access, why, candidate.patient());
        var because = candidate.reasons().stream()
                .map(reason -> texts.find("patient.reason." + reason.name()).orElse(reason.name()))
                .collect(Collectors.joining(", "));
        return new Row(
                card.name().full(),
                card.birthDate().orElse(null),
                because,
                "/work-items/" + item.id() + "/patient?whole=true&patient=" + candidate.patient());
    }

    private static String href(WorkItemId id) {
        return "/work-items/" + id;
    }
}
