package org.throughline.work.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.CallsNow;
import org.throughline.communication.CallsNow.CallNow;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.Reference;
import org.throughline.patient.Evidence;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.Recognition;
import org.throughline.patient.WhyOpened;
import org.throughline.patient.web.Wishes;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.work.call.CallDesk;
import org.throughline.work.item.WorkItem;
import org.throughline.work.matter.PatientItems;
import org.throughline.work.sight.WordsInLane;

/** The caller's card before the call is taken; whoever is shown a name leaves a line in the trail, with the call as the reason. */
@Component
class CallPages {

    private static final int MOST_MATTERS = 3;

    private final CallsNow calls;
    private final CallDesk desk;
    private final Patients patients;
    private final PatientItems items;
    private final Clock clock;

    CallPages(CallsNow calls, CallDesk desk, Patients patients, PatientItems items, Clock clock) {
        this.calls = calls;
        this.desk = desk;
        this.patients = patients;
        this.items = items;
        this.clock = clock;
    }

    /** Nothing for those who take no calls. */
    @Transactional
    CallsView now(Access access, Page page) {
        var lane = desk.lane();
        return access.may(Action.CHANGE, lane)
                ? new CallsView(calls.at(clock.instant()).stream()
                        .map(call -> row(access, page.texts(), lane, call))
                        .toList())
                : new CallsView(List.of());
    }

    private CallsView.Row row(Access access, Texts texts, LaneCode lane, CallNow call) {
        var why = WhyOpened.forThe(new Reference("Call", call.id()), lane);
        var known = call.caller()
                .<Recognition>map(
                        number -> patients.whoIs(access, why, Evidence.none().from(number)))
                .orElseGet(Recognition.Nobody::new);
        return switch (known) {
            case Recognition.OnePatient one -> of(access, texts, why, call, one.patient());
            case Recognition.Candidates several ->
                unknown(
                        access,
                        lane,
                        call,
                        texts.get(
                                "work.calls.several", "count", several.ranked().size()));
            case Recognition.Nobody nobody ->
                unknown(access, lane, call, call.callerName().orElseGet(() -> texts.get("work.calls.unknown")));
        };
    }

    private CallsView.Row of(Access access, Texts texts, WhyOpened why, CallNow call, PatientId patient) {
        var card = patients.open(access, why, patient);
        var words = new WordsInLane(access, clock.instant());
        var open = items.of(patient).stream()
                .filter(item -> item.standing().state().isOpen() && access.may(Action.SEE, item.lane()))
                .limit(MOST_MATTERS)
                .map(item -> matter(words, item))
                .toList();
        return new CallsView.Row(
                card.name().full(),
                number(access, why.lane(), call),
                card.profile()
                        .languages()
                        .spoken()
                        .map(language -> name(language, texts))
                        .orElse(null),
                Wishes.of(card, texts),
                call.takenAt().isPresent(),
                call.takenAt().orElse(call.beganAt()),
                open,
                href(call));
    }

    private CallsView.Row unknown(Access access, LaneCode lane, CallNow call, String name) {
        return new CallsView.Row(
                name,
                number(access, lane, call),
                null,
                List.of(),
                call.takenAt().isPresent(),
                call.takenAt().orElse(call.beganAt()),
                List.of(),
                href(call));
    }

    private @Nullable String number(Access access, LaneCode lane, CallNow call) {
        return call.caller()
                .flatMap(point -> new WordsInLane(access, clock.instant()).contact(lane, point))
                .orElse(null);
    }

    private static CallsView.Matter matter(WordsInLane words, WorkItem item) {
        return new CallsView.Matter(item.reference(), words.summary(item).orElse(null), "/work-items/" + item.id());
    }

    private static String href(CallNow call) {
        return "/calls/" + call.id() + "/taking";
    }

    private static String name(Language language, Texts texts) {
        return Locale.of(language.code())
                .getDisplayLanguage(Locale.of(texts.language().code()));
    }
}
