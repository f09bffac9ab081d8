package org.throughline.escalation.recovery;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.throughline.access.Authorization;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.kernel.PracticeEvent;
import org.throughline.work.ComplaintSorted;
import org.throughline.work.ContactHeard;
import org.throughline.work.ContactHeard.Because;
import org.throughline.work.PromiseBroken;
import org.throughline.work.WorkItemId;

/** INV-61: what let a patient down opens its case by itself; the news survives a crash, and coming twice changes nothing. */
@Component
class LetDownNews {

    private final MatterRepository matters;
    private final RecoveryOpening opening;
    private final Communications communications;
    private final Authorization authorization;

    LetDownNews(
            MatterRepository matters,
            RecoveryOpening opening,
            Communications communications,
            Authorization authorization) {
        this.matters = matters;
        this.opening = opening;
        this.communications = communications;
        this.authorization = authorization;
    }

    @ApplicationModuleListener
    void on(PromiseBroken news) {
        var _ = add(news);
    }

    /** The case that now tells of it, if none did before. */
    Optional<RecoveryCase> add(PromiseBroken news) {
        var line = line(news, Reason.PROMISE_BROKEN, news.promise(), news.at());
        var what = new RecoveryOpening.LetDown(Reason.PROMISE_BROKEN, line, Told.nothingYet());
        return open(news, news.workItem(), what);
    }

    @ApplicationModuleListener
    void on(ContactHeard news) {
        reason(news).ifPresent(reason -> {
            var line = line(news, reason, news.communication().value(), news.at());
            var _ = open(
                    news, news.workItem(), new RecoveryOpening.LetDown(reason, line, Told.in(news.communication())));
        });
    }

    /** A person found it to be a complaint: the patient's last words are what it says. */
    @ApplicationModuleListener
    void on(ComplaintSorted news) {
        var line = line(news, Reason.COMPLAINT, news.workItem().value(), news.at());
        var told = lastWords(news.workItem()).map(Told::in).orElseGet(Told::nothingYet);
        var _ = open(news, news.workItem(), new RecoveryOpening.LetDown(Reason.COMPLAINT, line, told));
    }

    private Optional<Reason> reason(ContactHeard news) {
        Set<Because> because = news.because();
        if (because.contains(Because.COMPLAINT)) {
            return Optional.of(Reason.COMPLAINT);
        }
        if (because.contains(Because.UPSET)) {
            return Optional.of(Reason.UPSET);
        }
        return matters.find(news.workItem())
                .map(matter -> communications.conversation(matter.issue()))
                .filter(said -> Unanswered.contacts(said, news.communication()) >= Unanswered.TOO_MANY)
                .map(said -> Reason.ASKED_AGAIN);
    }

    private Optional<CommunicationId> lastWords(WorkItemId item) {
        return matters.find(item).flatMap(matter -> Unanswered.lastOf(communications.conversation(matter.issue())));
    }

    private Line line(PracticeEvent news, Reason reason, UUID subject, java.time.Instant at) {
        var product = authorization.ofTheProduct(news.practice());
        return Line.of(reason.code(), at, product.actor()).about(subject);
    }

    private Optional<RecoveryCase> open(PracticeEvent news, WorkItemId item, RecoveryOpening.LetDown what) {
        var product = authorization.ofTheProduct(news.practice());
        return matters.find(item).flatMap(matter -> opening.add(product, matter, what));
    }
}
