package org.throughline.communication.text.smpp;

import java.time.Duration;
import java.util.Set;
import org.throughline.communication.mail.mailbox.Backoff;

/** Where a server of texts is, and who we are there. Prints masked. */
public record SmppSettings(String host, int port, Login login, Security security, Patience patience) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /** How the connection is protected. */
    public enum Security {
        /** On this machine only, for instance where a tunnel begins. */
        NONE,
        /** Encrypted from the first byte, and the server proves its name. */
        TLS
    }

    /** Our name there, of at most 15 characters, and its password, of at most eight (SMPP 3.4, 4.1.5). Prints masked. */
    public record Login(String systemId, String password) {

        private static final int LONGEST_NAME = 15;
        private static final int LONGEST_PASSWORD = 8;

        public Login {
            if (systemId.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD) {
                throw new IllegalArgumentException("SMPP has no room for this system id or password");
            }
        }

        @Override
        public String toString() {
            return "Login[masked]";
        }
    }

    /**
     * How long what may take.
     *
     * @param enquireEvery after so much silence the server is asked whether it is still there
     * @param again how soon a lost connection is opened again
     */
    public record Patience(Duration toConnect, Duration toAnswer, Duration enquireEvery, Backoff again) {

        /** Two seconds to connect, ten for each answer. */
        public static final Patience USUAL = new Patience(
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1)));
    }

    public SmppSettings {
        if (security == Security.NONE && !THIS_MACHINE.contains(host)) {
            throw new IllegalArgumentException("a connection to another machine must be protected");
        }
    }

    @Override
    public String toString() {
        return "SmppSettings[" + host + ":" + port + "]";
    }
}
