package org.throughline.work.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.communication.Sender;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.TimeWindow;
import org.throughline.patient.CommunicationProfile;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Patients;
import org.throughline.patient.ReachRequests;
import org.throughline.patient.WhyOpened;
import org.throughline.patient.web.Wishes;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;
import org.throughline.work.attempt.AttemptDesk;
import org.throughline.work.attempt.AttemptDesk.Attempt;
import org.throughline.work.attempt.AttemptDesk.Result;
import org.throughline.work.attempt.NextAttempts;
import org.throughline.work.attempt.VoicemailWords;
import org.throughline.work.intake.CallerEvidence;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.promise.PromiseTimes;
import org.throughline.work.sight.WordsInLane;

/** The sheet of a call: cues instead of lines, in the language of the call, and the next attempt in the patient's good hours. */
@Component
class CallSheetPages {

    private static final int MOST_ATTEMPTS = 3;

    private final WorkItemRepository items;
    private final Patients patients;
    private final ReachRequests requests;
    private final CallerEvidence callers;
    private final AttemptDesk attempts;
    private final VoicemailWords words;
    private final CallCues cues;
    private final LanguageOnFile onFile;
    private final PromiseTimes promiseTimes;
    private final People people;
    private final Clock clock;

    CallSheetPages(
            WorkItemRepository items,
            Patients patients,
            ReachRequests requests,
            CallerEvidence callers,
            AttemptDesk attempts,
            VoicemailWords words,
            CallCues cues,
            LanguageOnFile onFile,
            PromiseTimes promiseTimes,
            People people,
            Clock clock) {
        this.items = items;
        this.patients = patients;
        this.requests = requests;
        this.callers = callers;
        this.attempts = attempts;
        this.words = words;
        this.cues = cues;
        this.onFile = onFile;
        this.promiseTimes = promiseTimes;
        this.people = people;
        this.clock = clock;
    }

    /** What the person asked to see instead of the usual. */
    record Asked(Optional<String> language, Optional<String> again) {}

    /** The sheet for whoever holds the item; empty for everybody else. Whose card it shows stands in the trail. */
    @Transactional
    Optional<CallSheetView> of(Access access, Page page, WorkItemId id, Asked asked) {
        var now = clock.instant();
        var item = items.get(access, id);
        return item.standing().heldBy(access.person(), now) && access.may(Action.SAY, item.lane())
                ? Optional.of(view(access, page, item, asked, now))
                : Optional.empty();
    }

    private CallSheetView view(Access access, Page page, WorkItem item, Asked asked, Instant now) {
        var texts = page.texts();
        var card = item.matter()
                .patient()
                .map(patient -> patients.open(access, WhyOpened.forThe(item.id().reference(), item.lane()), patient));
        var profile = card.map(PatientCard::profile);
        var good = profile.flatMap(CommunicationProfile::goodHours);
        var made = attempts.of(item.matter().issue());
        var times =
                promiseTimes.of(access.practice(), item.lane(), item.matter().language());
        var offered =
                NextAttempts.of(times, good, made.stream().map(Attempt::at).toList(), now);
        var windows = windows(offered, asked.again());
        var language = language(item, asked.language());
        var whom = new VoicemailWords.Whom(
                caller(access),
                card.map(known -> known.name().given()),
                card.map(PatientCard::discreet).orElse(false));
        var machine = profile.map(CommunicationProfile::voicemailAllowed).orElse(true);
        return new CallSheetView(
                "/work-items/" + item.id(),
                item.standing().version(),
                language.code(),
                card.map(known -> known.name().full()).orElse(null),
                numbers(access, item, card, now, texts),
                card.map(known -> Wishes.of(known, texts)).orElse(List.of()),
                warnings(page, good, times.open().isOpen(now), machine, now),
                earlier(page, new WordsInLane(access, now), item, made),
                cues.of(access, item, whom, language, texts),
                machine ? words.voicemail(access.practice(), whom, chosen(windows), language, now) : null,
                windows,
                results(machine, texts));
    }

    private Language language(WorkItem item, Optional<String> asked) {
        return asked.map(Language::of)
                .or(() -> item.matter().language())
                .or(() -> onFile.of(item))
                .filter(Language::spokenByTheProduct)
                .orElse(Language.ENGLISH);
    }

    private String caller(Access access) {
        return people.find(access.person())
                .map(Colleague::name)
                .map(name -> name.given())
                .orElse("");
    }

    private List<CallSheetView.Dial> numbers(
            Access access, WorkItem item, Optional<PatientCard> card, Instant now, Texts texts) {
        return card.map(known -> known.reachableAt().stream()
                        .filter(point -> point.kind() == ContactPoint.Kind.PHONE && !point.closed())
                        .map(point -> new CallSheetView.Dial(
                                point.shown(),
                                texts.find("patient.used-for." + point.usedFor())
                                        .orElse(""),
                                point.point().map(ContactPoint::value).orElse(null)))
                        .toList())
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> sender(access, item, now).stream().toList());
    }

    /** Whoever called is called back at the number of the call, unless the patient asked to be reached elsewhere (INV-34). */
    private Optional<CallSheetView.Dial> sender(Access access, WorkItem item, Instant now) {
        var reach = item.matter().patient().map(requests::of).orElse(ReachRequests.Reach.ANYWHERE);
        return callers.sender(item.matter().issue())
                .flatMap(Sender::phone)
                .filter(reach::allows)
                .flatMap(phone -> new WordsInLane(access, now)
                        .contact(item.lane(), phone)
                        .map(shown -> new CallSheetView.Dial(
                                shown, "", shown.equals(phone.display()) ? phone.value() : null)));
    }

    private static List<String> warnings(
            Page page, Optional<CommunicationProfile.Hours> good, boolean open, boolean machine, Instant now) {
        var texts = page.texts();
        var local = now.atZone(page.said().zone()).toLocalTime();
        var warnings = new ArrayList<String>();
        good.filter(hours -> local.isBefore(hours.from()) || !local.isBefore(hours.until()))
                .map(hours -> texts.get(
                        "work.call.not-now",
                        "from",
                        hours.from().toString(),
                        "until",
                        hours.until().toString()))
                .ifPresent(warnings::add);
        if (!open) {
            warnings.add(texts.get("work.call.closed"));
        }
        if (!machine) {
            warnings.add(texts.get("work.call.no-voicemail"));
        }
        return warnings;
    }

    private static List<String> earlier(Page page, WordsInLane words, WorkItem item, List<Attempt> made) {
        var lines = new DoneLines(page, words, item);
        return made.stream()
                .skip(Math.max(0, made.size() - MOST_ATTEMPTS))
                .map(lines::call)
                .toList();
    }

    private static List<CallSheetView.Window> windows(List<TimeWindow> offered, Optional<String> asked) {
        var chosen = asked.filter(value ->
                        offered.stream().anyMatch(window -> value(window).equals(value)))
                .or(() -> offered.stream().findFirst().map(CallSheetPages::value));
        return offered.stream()
                .map(window -> new CallSheetView.Window(
                        value(window), window.from(), window.until(), chosen.equals(Optional.of(value(window)))))
                .toList();
    }

    private static String value(TimeWindow window) {
        return window.from() + "/" + window.until();
    }

    private static TimeWindow chosen(List<CallSheetView.Window> windows) {
        return windows.stream()
                .filter(CallSheetView.Window::chosen)
                .map(window -> new TimeWindow(window.from(), window.until()))
                .findFirst()
                .orElseThrow();
    }

    private static List<CallSheetView.Result> results(boolean machine, Texts texts) {
        return Stream.of(Result.values())
                .map(result -> new CallSheetView.Result(
                        result.name(),
                        texts.get("work.attempt." + result.name()),
                        machine || result != Result.VOICEMAIL_LEFT))
                .toList();
    }
}
