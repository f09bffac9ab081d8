package org.throughline.communication.mail.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.Optional;
import org.throughline.communication.mail.MailServer;
import org.throughline.communication.mail.MailServer.Login;
import org.throughline.communication.mail.MailServer.Security;

/**
 * SMTP and IMAP on this machine only, with an account for each address. What it holds is gone when it stops. A port of 0
 * takes any free one.
 */
public final class LocalMailServer {

    private static final String HERE = "127.0.0.1";

    private final GreenMail server;

    /** The passwords by address; the address is also the user's name. */
    public LocalMailServer(int smtpPort, int imapPort, Map<String, String> passwords) {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, HERE, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, HERE, ServerSetup.PROTOCOL_IMAP)
        });
        passwords.forEach((address, password) -> server.setUser(address, address, password));
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop();
    }

    public boolean isRunning() {
        return server.isRunning();
    }

    /** Where mail for any of the addresses is handed in. */
    public MailServer smtp() {
        return MailServer.of(HERE, server.getSmtp().getPort(), Security.NONE, Optional.empty());
    }

    /** Where the mail of one address lies. */
    public MailServer imap(String address, String password) {
        return MailServer.of(
                HERE, server.getImap().getPort(), Security.NONE, Optional.of(new Login(address, password)));
    }
}
