package org.throughline.communication.line;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Received;
import org.throughline.communication.TextContact;
import org.throughline.communication.intake.ContactStore;
import org.throughline.communication.outbox.OutwardNames;
import org.throughline.communication.outbox.TextNotices;
import org.throughline.communication.outbox.TextNotices.Notice;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.patient.Consents;
import org.throughline.practice.Practice;
import org.throughline.screening.Screening;
import org.throughline.screening.Sign;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a text message in: the line is locked first, so that a stop word and a message on its way out cannot pass each other;
 * what it wishes of the texts themselves takes effect with the same commit (INV-41).
 */
@Service
public class TextIntake {

    private static final String REGION = "US";

    private final Lines lines;
    private final ContactStore store;
    private final Screening screening;
    private final Consents consents;
    private final TextNotices notices;
    private final OutwardNames names;
    private final JsonMapper json;

    TextIntake(
            Lines lines,
            ContactStore store,
            Screening screening,
            Consents consents,
            TextNotices notices,
            OutwardNames names,
            JsonMapper json) {
        this.lines = lines;
        this.store = store;
        this.screening = screening;
        this.consents = consents;
        this.notices = notices;
        this.names = names;
        this.json = json;
    }

    /** Stores the text in the bound practice, once; acknowledge only after the commit. */
    @Transactional
    public Received receive(TextContact text, Instant at) {
        var from = ContactPoint.phone(text.from(), REGION);
        var stopped = from.filter(number -> lines.lock(Channel.SMS, number)).isPresent();
        var received = store.receive(new IncomingContact(
                Channel.SMS, text.to(), text.id(), json.writeValueAsBytes(text), "application/json", at));
        if (received instanceof Received.Stored(var id) && from.isPresent()) {
            obey(new Wished(id, from.get(), stopped, at), text.text());
        }
        return received;
    }

    private record Wished(CommunicationId by, ContactPoint from, boolean stopped, Instant at) {}

    private void obey(Wished wished, String text) {
        var screened = screening.screen(text, Optional.empty());
        var wish = TextWords.SHIPPED.wish(text, screened.signs().contains(Sign.OPT_OUT));
        switch (wish) {
            case STOP -> stop(wished, screened.language());
            case START -> start(wished, screened.language());
            case HELP -> answer(wished, Notice.HELP, screened.language());
            case NONE -> {}
        }
    }

    /** One confirmation, and none to somebody who says it again. */
    private void stop(Wished wished, Language language) {
        if (!wished.stopped()) {
            lines.stop(Channel.SMS, wished.from(), wished.by(), wished.at());
            consents.stop(wished.from(), wished.by().reference());
            answer(wished, Notice.STOPPED, language);
        }
    }

    private void start(Wished wished, Language language) {
        if (wished.stopped() && lines.start(Channel.SMS, wished.from(), wished.at())) {
            consents.restart(wished.from(), wished.by().reference());
            answer(wished, Notice.STARTED, language);
        }
    }

    private void answer(Wished wished, Notice notice, Language found) {
        var language = found.spokenByTheProduct() ? found : notices.languageOf(wished.from());
        var practice = names.in(wished.by()).practice();
        var words = TextWords.SHIPPED.answer(notice, language, practice.smsName(), phone(practice));
        notices.queue(wished.by(), new TextNotices.Written(notice, wished.from(), language, words), wished.at());
    }

    private static String phone(Practice practice) {
        return practice.phone().map(ContactPoint::display).orElse("911");
    }
}
