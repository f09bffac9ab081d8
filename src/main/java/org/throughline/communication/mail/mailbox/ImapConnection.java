package org.throughline.communication.mail.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** One open connection to one folder. */
final class ImapConnection implements AutoCloseable {

    private static final int LARGEST = 50 * 1024 * 1024;

    private final ImapSettings settings;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private final TakenMark mark;

    private ImapConnection(ImapSettings settings, IMAPStore store, IMAPFolder folder) throws MessagingException {
        this.settings = settings;
        this.store = store;
        this.folder = folder;
        this.mark = new TakenMark(store, folder, settings.takenFolder());
    }

    static ImapConnection open(ImapSettings settings, Runnable onArrival) throws MessagingException {
        var server = settings.server();
        var properties = server.properties("imap");
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.fetchsize", String.valueOf(1024 * 1024));
        if (!(Session.getInstance(properties).getStore("imap") instanceof IMAPStore store)) {
            throw new MessagingException("no IMAP");
        }
        try {
            var login = server.login().orElseThrow(() -> new MessagingException("a mailbox needs a login"));
            store.connect(server.host(), server.port(), login.user(), login.password());
            if (!(store.getFolder(settings.folder()) instanceof IMAPFolder folder)) {
                throw new MessagingException("no IMAP folder");
            }
            folder.addMessageCountListener(new MessageCountAdapter() {
                @Override
                public void messagesAdded(MessageCountEvent event) {
                    onArrival.run();
                }
            });
            return new ImapConnection(settings, store, folder);
        } catch (MessagingException failed) {
            store.close();
            throw failed;
        }
    }

    RawMail.Position position(Message message) throws MessagingException {
        return new RawMail.Position(settings.mailbox(), folder.getUIDValidity(), folder.getUID(message));
    }

    /**
     * Every mail that is not marked as taken, the oldest first. Looks at the folder anew each time: when mail arrives while
     * other mail is moved away, server and client may number it differently, and a search in the old view misses it.
     */
    List<Message> untaken() throws MessagingException {
        if (folder.isOpen()) {
            folder.close(false);
        }
        folder.open(Folder.READ_WRITE);
        var found = folder.search(mark.untaken());
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(found, profile);
        return List.of(found);
    }

    RawMail fetch(Message message) throws MessagingException, IOException {
        var received = Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant);
        long told = message.getSize();
        var whole = told > LARGEST ? Optional.<byte[]>empty() : content(message);
        // servers differ in how they count, so their figure stands only for what was not fetched
        long size = whole.isPresent() ? whole.get().length : Math.max(told, LARGEST + 1L);
        var bytes = whole.isPresent() ? whole.get() : headers(message);
        return new RawMail(position(message), received, size, bytes);
    }

    void markTaken(List<Message> taken) throws MessagingException {
        if (!taken.isEmpty()) {
            mark.put(taken.toArray(Message[]::new));
        }
    }

    boolean canIdle() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Waits for news from the server, until some come or until {@link #breakIdle}. */
    void idle() throws MessagingException {
        folder.idle(true);
    }

    /** Ends the waiting from another thread; also tells whether the server is still there. */
    void breakIdle() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return true;
        });
    }

    boolean isOpen() {
        return folder.isOpen() && store.isConnected();
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    /** The raw mail; empty if it is larger than the server said and than is allowed. */
    private static Optional<byte[]> content(Message message) throws MessagingException, IOException {
        if (!(message instanceof IMAPMessage whole)) {
            throw new MessagingException("not an IMAP message");
        }
        try (var stream = whole.getMimeStream()) {
            var bytes = stream.readNBytes(LARGEST);
            return bytes.length < LARGEST || stream.read() < 0 ? Optional.of(bytes) : Optional.empty();
        }
    }

    private static byte[] headers(Message message) throws MessagingException {
        var lines = new ByteArrayOutputStream();
        if (message instanceof IMAPMessage whole) {
            for (var line : Collections.list(whole.getAllHeaderLines())) {
                lines.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        lines.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return lines.toByteArray();
    }
}
