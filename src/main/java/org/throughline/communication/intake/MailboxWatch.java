package org.throughline.communication.intake;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.throughline.communication.mail.mailbox.ImapMailbox;
import org.throughline.communication.mail.mailbox.ImapSettings;
import org.throughline.communication.mail.mailbox.MailIntake;
import org.throughline.communication.mail.mailbox.MailboxListener;
import org.throughline.communication.mail.mailbox.SweepResult;

/** Watches the practice's mailbox from the end of the start until the beginning of the stop. */
public final class MailboxWatch implements SmartLifecycle, MailboxListener {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    private final ImapMailbox mailbox;

    public MailboxWatch(ImapSettings settings, MailIntake intake, Clock clock) {
        this.mailbox = new ImapMailbox(settings, intake, this, clock);
    }

    @Override
    public void start() {
        mailbox.start();
    }

    @Override
    public void stop() {
        mailbox.stop();
    }

    @Override
    public boolean isRunning() {
        return mailbox.isRunning();
    }

    @Override
    public void swept(SweepResult result) {
        if (result.found() > 0 || result.missing() > 0) {
            LOG.info("mailbox checked to {}: {} new, {} missing", result.checkedTo(), result.found(), result.missing());
        }
    }

    @Override
    public void outOfReach(String address, Instant at) {
        LOG.warn("the mail server is out of reach since {}; the next try follows by itself", at);
    }
}
