package org.throughline.communication.mail.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** How a taken mail is told from one still to take, on the server, so that a restart knows it too. */
final class TakenMark {

    static final String KEYWORD = "ThroughlineTaken";
    private static final SearchTerm NOT_DELETED = new FlagTerm(new Flags(Flags.Flag.DELETED), false);
    private static final SearchTerm WITHOUT_KEYWORD = new FlagTerm(new Flags(KEYWORD), false);

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Optional<Folder> aside;

    TakenMark(IMAPStore store, IMAPFolder folder, Optional<String> takenFolder) throws MessagingException {
        this.store = store;
        this.folder = folder;
        this.aside = takenFolder.isPresent() ? Optional.of(existing(store, takenFolder.get())) : Optional.empty();
    }

    SearchTerm untaken() {
        return aside.isPresent() ? NOT_DELETED : new AndTerm(NOT_DELETED, WITHOUT_KEYWORD);
    }

    void put(Message[] taken) throws MessagingException {
        folder.setFlags(taken, new Flags(Flags.Flag.SEEN), true);
        if (aside.isPresent()) {
            move(taken, aside.get());
        } else {
            folder.setFlags(taken, new Flags(KEYWORD), true);
        }
    }

    /** Where the server cannot move, the mail is copied and deleted; other deleted mail is nobody's business here. */
    private void move(Message[] taken, Folder to) throws MessagingException {
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(taken, to);
            return;
        }
        folder.copyMessages(taken, to);
        folder.setFlags(taken, new Flags(Flags.Flag.DELETED), true);
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(taken);
        }
    }

    private static Folder existing(IMAPStore store, String name) throws MessagingException {
        var folder = store.getFolder(name);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        return folder;
    }
}
