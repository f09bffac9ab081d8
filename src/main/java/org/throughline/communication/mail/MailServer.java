package org.throughline.communication.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Where a mail server is, how the connection is protected and how patient we are. In clear only to this machine. */
public record MailServer(
        String host,
        int port,
        Security security,
        Optional<Login> login,
        Duration connectTimeout,
        Duration readTimeout) {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /** How the connection is protected. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** User and password; prints without them. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[masked]";
        }
    }

    public MailServer {
        if (security == Security.NONE && !THIS_MACHINE.contains(host)) {
            throw new IllegalArgumentException("a connection to another machine must be protected");
        }
    }

    /** With the usual patience: two seconds to connect, five for each answer. */
    public static MailServer of(String host, int port, Security security, Optional<Login> login) {
        return new MailServer(host, port, security, login, CONNECT, READ);
    }

    /** The settings of a Jakarta Mail session, for {@code smtp} or {@code imap}. */
    public Properties properties(String protocol) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", millis(connectTimeout));
        properties.setProperty(prefix + "timeout", millis(readTimeout));
        properties.setProperty(prefix + "writetimeout", millis(readTimeout));
        properties.setProperty(prefix + "auth", String.valueOf(login.isPresent()));
        properties.setProperty(prefix + "ssl.enable", String.valueOf(security == Security.TLS));
        properties.setProperty(prefix + "starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.setProperty(prefix + "starttls.required", String.valueOf(security == Security.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
