package org.throughline.portal.link;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.PortalContact;
import org.throughline.communication.PortalContact.Wish;
import org.throughline.communication.SafetyText;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Language;
import org.throughline.platform.files.FileStore;
import org.throughline.platform.upload.Upload;
import org.throughline.screening.Screening;
import org.throughline.screening.Sign;
import org.throughline.screening.Tier;
import tools.jackson.databind.json.JsonMapper;

/** Takes what a patient sends from their page into the conversation of the link, as any other contact (R1). */
@Service
public class PageAnswerDesk {

    /** More than anybody needs; a link that is misused fills no queue. */
    private static final int MOST = 40;

    private static final String CALLBACKS = "callbacks";

    private final LinkRepository links;
    private final VisitRepository visits;
    private final Communications communications;
    private final FileStore files;
    private final Screening screening;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;

    PageAnswerDesk(
            LinkRepository links,
            VisitRepository visits,
            Communications communications,
            FileStore files,
            Screening screening,
            AuditLog audit,
            JsonMapper json,
            Clock clock) {
        this.links = links;
        this.visits = visits;
        this.communications = communications;
        this.files = files;
        this.screening = screening;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** What was filled in; the token tells the same form sent twice. Prints masked. */
    public record Sent(Wish wish, String text, List<Upload> files, Language language, String formToken) {

        public Sent {
            files = List.copyOf(files);
        }

        @Override
        public String toString() {
            return "Sent[" + wish + " masked]";
        }
    }

    /** Whether it was taken in; nothing is once the link opens nothing any more or was used too often. */
    @Transactional
    public boolean take(LinkDoor.Open open, Sent sent) {
        var now = clock.instant();
        var link = links.lock(open.link().id()).filter(found -> found.opensAt(now));
        if (link.isEmpty() || visits.sentThrough(open.link().id()) >= MOST) {
            return false;
        }
        var receipt = new Visit.Receipt(sent.wish(), now, safety(sent));
        visits.took(open.visit(), receipt);
        if (visits.isNew(open.link().id(), sent.formToken(), receipt)) {
            receive(open, sent, now);
        }
        return true;
    }

    private void receive(LinkDoor.Open open, Sent sent, Instant now) {
        var link = open.link();
        var stored = sent.files().stream().map(file -> stored(file, now)).toList();
        var call = sent.wish() == Wish.CALL || sent.wish() == Wish.PERSON;
        var contact = new PortalContact(
                link.issue().value(),
                call ? CALLBACKS : open.matter().lane().value(),
                sent.language().code(),
                sent.wish(),
                sent.text(),
                stored);
        communications.receive(new IncomingContact(
                Channel.PORTAL,
                "next-step",
                link.id() + ":" + sent.formToken(),
                json.writeValueAsBytes(contact),
                "application/json",
                now));
        links.answered(link.id(), now);
        audit.record(AuditEntry.of(
                        now,
                        Actor.patient(link.patient().value()),
                        "next-step-link.answered",
                        link.id().reference())
                .about(link.patient().value()));
    }

    private PortalContact.File stored(Upload file, Instant now) {
        var id = files.store(file.bytes(), file.mediaType(), now);
        return new PortalContact.File(id.value(), file.name(), file.mediaType(), file.bytes().length);
    }

    /** The page can say at once what the mail of a moment later would say. */
    private Optional<SafetyText> safety(Sent sent) {
        var screened = screening.screen(sent.text(), Optional.of(sent.language()));
        if (screened.signs().contains(Sign.CRISIS)) {
            return Optional.of(SafetyText.CRISIS);
        }
        if (screened.signs().contains(Sign.POISON)) {
            return Optional.of(SafetyText.POISON);
        }
        return Optional.of(SafetyText.EMERGENCY).filter(any -> screened.tier() == Tier.EMERGENCY);
    }
}
