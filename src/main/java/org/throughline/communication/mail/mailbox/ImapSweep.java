package org.throughline.communication.mail.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes everything in the mailbox that is not marked as taken, one mail after the other. */
final class ImapSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ImapSweep.class);

    /** A mark lost with the connection only means that the mail is offered once more. */
    private static final int MARKED_TOGETHER = 20;

    private final ImapSettings settings;
    private final MailIntake intake;
    private final Retries retries;
    private final Clock clock;

    ImapSweep(ImapSettings settings, MailIntake intake, Retries retries, Clock clock) {
        this.settings = settings;
        this.intake = intake;
        this.retries = retries;
        this.clock = clock;
    }

    SweepResult over(ImapConnection connection) throws MessagingException {
        var checkedTo = clock.instant();
        var untaken = connection.untaken();
        retries.keepOnly(positions(connection, untaken));
        int missing = 0;
        for (int from = 0; from < untaken.size(); from += MARKED_TOGETHER) {
            var some = untaken.subList(from, Math.min(untaken.size(), from + MARKED_TOGETHER));
            var taken = taken(connection, some);
            connection.markTaken(taken);
            missing += some.size() - taken.size();
        }
        return new SweepResult(settings.mailbox(), checkedTo, untaken.size(), missing);
    }

    private static Set<RawMail.Position> positions(ImapConnection connection, List<Message> messages)
            throws MessagingException {
        var positions = new HashSet<RawMail.Position>();
        for (var message : messages) {
            positions.add(connection.position(message));
        }
        return positions;
    }

    private List<Message> taken(ImapConnection connection, List<Message> untaken) throws MessagingException {
        var taken = new ArrayList<Message>();
        for (var message : untaken) {
            var position = connection.position(message);
            if (retries.isDue(position, clock.instant()) && isSafe(connection, message, position)) {
                taken.add(message);
            }
        }
        return taken;
    }

    private boolean isSafe(ImapConnection connection, Message message, RawMail.Position position)
            throws MessagingException {
        try {
            intake.take(connection.fetch(message));
            retries.taken(position);
            return true;
        } catch (MessagingException | IOException unread) {
            if (!connection.isOpen()) {
                throw new MessagingException("the connection ended", unread);
            }
            return postponed(position, unread);
        } catch (RuntimeException refused) {
            // whatever the intake runs into, the mail stays where it is and the next one has its turn
            return postponed(position, refused);
        }
    }

    private boolean postponed(RawMail.Position position, Exception why) {
        retries.failed(position, clock.instant());
        LOG.warn(
                "mailbox {}: mail {} stays ({})",
                settings.mailbox(),
                position,
                why.getClass().getSimpleName());
        return false;
    }
}
