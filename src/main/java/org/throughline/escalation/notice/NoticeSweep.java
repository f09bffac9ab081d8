package org.throughline.escalation.notice;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.throughline.communication.StaffMail;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.i18n.TextCatalog;

/** Sends what is due, each outside of any transaction; a server that is down is tried again and holds up nothing (R10). */
@Component
public class NoticeSweep {

    private final Notices notices;
    private final StaffMail mail;
    private final TextCatalog texts;
    private final Clock clock;

    NoticeSweep(Notices notices, StaffMail mail, TextCatalog texts, Clock clock) {
        this.notices = notices;
        this.mail = mail;
        this.texts = texts;
        this.clock = clock;
    }

    /** Everything that is due in the bound practice; answers how many mails left. */
    public int sweep(PracticeId practice) {
        var sent = 0;
        for (var due : notices.due(clock.instant())) {
            sent += send(practice, due, clock.instant()) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(PracticeId practice, Notices.Due due, Instant now) {
        var sent = notices.addressOf(due.person())
                .filter(address -> mail.send(practice, note(address)))
                .isPresent();
        if (sent) {
            notices.sent(due, now);
        } else {
            notices.notSent(due, now);
        }
        return sent;
    }

    private StaffMail.Note note(ContactPoint address) {
        var english = texts.in(Language.ENGLISH);
        var spanish = texts.in(Language.SPANISH);
        return new StaffMail.Note(
                address,
                Language.ENGLISH,
                english.get("escalation.notice.subject"),
                english.get("escalation.notice.text") + "\n\n" + spanish.get("escalation.notice.text"));
    }
}
