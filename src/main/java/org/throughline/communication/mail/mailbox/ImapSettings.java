package org.throughline.communication.mail.mailbox;

import java.time.Duration;
import java.util.Optional;
import org.throughline.communication.mail.MailServer;

/**
 * Which mailbox is watched and how. A taken mail is moved to the folder if one is named; else it keeps its place and gets a
 * keyword, for which the server must allow keywords.
 */
public record ImapSettings(
        String mailbox,
        MailServer server,
        String folder,
        Optional<String> takenFolder,
        Duration sweepEvery,
        Backoff reconnect,
        Backoff retry) {

    /** The inbox, swept every five minutes. */
    public static ImapSettings of(String mailbox, MailServer server, Optional<String> takenFolder) {
        return new ImapSettings(
                mailbox,
                server,
                "INBOX",
                takenFolder,
                Duration.ofMinutes(5),
                new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1)),
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5)));
    }
}
