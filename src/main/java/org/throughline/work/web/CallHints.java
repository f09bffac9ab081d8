package org.throughline.work.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.communication.PatientConversations;
import org.throughline.patient.CommunicationProfile;
import org.throughline.patient.CommunicationProfiles;
import org.throughline.platform.i18n.Texts;
import org.throughline.playbook.Moment;
import org.throughline.work.item.WorkItem;

/** Why a call is the better answer, and when the patient wishes to be called (domain.md 2.5). */
@Component
class CallHints {

    private static final String CALL = "call";
    private static final String NEW_PATIENT = "new_appointment_request";
    private static final int WRITTEN_TURNS = 2;

    private final ApprovedWords approved;
    private final PatientConversations conversations;
    private final CommunicationProfiles profiles;

    CallHints(ApprovedWords approved, PatientConversations conversations, CommunicationProfiles profiles) {
        this.approved = approved;
        this.conversations = conversations;
        this.profiles = profiles;
    }

    /** Nothing, where writing does as well and the patient has said nothing of calls. */
    List<String> of(WorkItem item, boolean canWrite, Texts texts) {
        var best = why(item, canWrite)
                .map(code -> texts.get("work.call.best", "why", texts.get("work.call.best." + code)));
        return Stream.concat(best.stream(), goodHours(item, texts).stream()).toList();
    }

    private Optional<String> why(WorkItem item, boolean canWrite) {
        if (!canWrite) {
            return Optional.of("no-way");
        }
        var moment = approved.moment(item);
        if (moment.filter(one -> one.code().value().equals(NEW_PATIENT)).isPresent()) {
            return Optional.of("new-patient");
        }
        if (item.matter().patient().isEmpty()) {
            return Optional.of("identity");
        }
        if (item.times().unanswered() && conversations.answersIn(item.matter().issue()) >= WRITTEN_TURNS) {
            return Optional.of("two-answers");
        }
        return moment.filter(CallHints::callsFirst).map(one -> "moment");
    }

    private static boolean callsFirst(Moment moment) {
        return moment.channels().prefer().stream()
                .findFirst()
                .filter(CALL::equals)
                .isPresent();
    }

    private Optional<String> goodHours(WorkItem item, Texts texts) {
        return item.matter()
                .patient()
                .flatMap(profiles::find)
                .flatMap(CommunicationProfile::goodHours)
                .map(hours -> texts.get(
                        "work.call.not-now",
                        "from",
                        hours.from().toString(),
                        "until",
                        hours.until().toString()));
    }
}
