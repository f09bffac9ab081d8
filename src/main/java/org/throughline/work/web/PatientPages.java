package org.throughline.work.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Sender;
import org.throughline.kernel.Language;
import org.throughline.patient.Assurance;
import org.throughline.patient.IdentityChecks;
import org.throughline.patient.Languages;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.WhyOpened;
import org.throughline.patient.web.StripView;
import org.throughline.patient.web.Wishes;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;
import org.throughline.work.intake.CallerEvidence;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.sight.WordsInLane;

/** Who an item is about, or who it may be; opening the patient from here is written down with the item as the reason. */
@Component
class PatientPages {

    private static final int SHOWN = 4;

    private final WorkItemRepository items;
    private final Patients patients;
    private final LikelyPatients likely;
    private final IdentityChecks identity;
    private final CallerEvidence callers;
    private final Clock clock;

    PatientPages(
            WorkItemRepository items,
            Patients patients,
            LikelyPatients likely,
            IdentityChecks identity,
            CallerEvidence callers,
            Clock clock) {
        this.items = items;
        this.patients = patients;
        this.likely = likely;
        this.identity = identity;
        this.callers = callers;
        this.clock = clock;
    }

    @Transactional
    StripView of(Access access, Page page, WorkItemId id) {
        var item = items.get(access, id);
        var why = WhyOpened.forThe(id.reference(), item.lane());
        return item.matter()
                .patient()
                .map(patient -> known(access, patients.open(access, why, patient), item, page.texts()))
                .orElseGet(() -> unknown(access, item, page.texts()));
    }

    private StripView known(Access access, PatientCard card, WorkItem item, Texts texts) {
        var assured = identity.assurance(item.id().reference(), card.id());
        return new StripView(
                card.name().full(),
                card.reachableAt().stream()
                        .filter(point -> !point.closed())
                        .findFirst()
                        .map(PatientCard.Reachable::shown)
                        .orElse(null),
                card.birthDate().orElse(null),
                card.profile()
                        .languages()
                        .spoken()
                        .map(language -> name(language, texts))
                        .orElse(null),
                Optional.of(String.join(" · ", Wishes.of(card, texts)))
                        .filter(wishes -> !wishes.isEmpty())
                        .orElse(null),
                null,
                assured == Assurance.NONE ? StripView.Identity.OPEN : StripView.Identity.VERIFIED,
                null,
                "/work-items/" + item.id() + "/identity",
                new StripView.Actions.OfKnown(
                        "/patients/" + card.id(),
                        "/conversations/" + item.matter().issue() + "/unlinking?item=" + item.id()),
                List.of(),
                StripView.withheld(card, texts),
                // the page of the trail is the desk's; here stands only its address
                access.oversees() ? "/audit?patient=" + card.id() : null,
                needsInterpreter(access, card.profile().languages())
                        ? "/work-items/" + item.id() + "/interpreter"
                        : null);
    }

    private StripView unknown(Access access, WorkItem item, Texts texts) {
        var sender = callers.sender(item.matter().issue());
        var contact = sender.flatMap(from -> from.phone().or(from::email))
                .flatMap(point -> new WordsInLane(access, clock.instant()).contact(item.lane(), point));
        return new StripView(
                sender.flatMap(Sender::name).orElse(null),
                contact.orElse(null),
                null,
                item.matter().language().map(language -> name(language, texts)).orElse(null),
                null,
                null,
                StripView.Identity.OPEN,
                null,
                null,
                access.may(Action.CHANGE, item.lane())
                        ? new StripView.Actions.Find("/work-items/" + item.id() + "/caller")
                        : null,
                candidates(access, item, texts),
                List.of(),
                null,
                item.matter()
                                .language()
                                .filter(spoken -> !understood(access, spoken))
                                .isPresent()
                        ? "/work-items/" + item.id() + "/interpreter"
                        : null);
    }

    /** Whoever asked for one gets one, and so does whoever speaks what the reader is not assessed in. */
    private static boolean needsInterpreter(Access access, Languages languages) {
        return languages.interpreterNeeded()
                || languages
                        .spoken()
                        .filter(spoken -> !understood(access, spoken))
                        .isPresent();
    }

    private static boolean understood(Access access, Language spoken) {
        return spoken.equals(Language.UNKNOWN) || spoken.equals(Language.ENGLISH) || access.mayWriteIn(spoken);
    }

    private List<StripView.Candidate> candidates(Access access, WorkItem item, Texts texts) {
        return likely.of(access, item, callers.of(item.matter().issue()), texts)
                .limit(SHOWN)
                .map(patient -> new StripView.Candidate(
                        patient.name(), patient.born(), patient.because(), link(item.id(), patient.id())))
                .toList();
    }

    private static String link(WorkItemId item, PatientId patient) {
        return "/work-items/" + item + "/patient?patient=" + patient;
    }

    private static String name(Language language, Texts texts) {
        return Locale.of(language.code())
                .getDisplayLanguage(Locale.of(texts.language().code()));
    }
}
