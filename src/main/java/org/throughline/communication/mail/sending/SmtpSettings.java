package org.throughline.communication.mail.sending;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** Where and how mail is handed over. Prints without the password. */
public record SmtpSettings(
        String host,
        int port,
        Security security,
        Optional<Login> login,
        Duration connectTimeout,
        Duration readTimeout) {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    /** How the connection is protected; without protection only to the same machine. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** User and password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[masked]";
        }
    }

    /** With the usual patience: two seconds to connect, five for each answer. */
    public static SmtpSettings of(String host, int port, Security security, Optional<Login> login) {
        return new SmtpSettings(host, port, security, login, CONNECT, READ);
    }

    Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis(connectTimeout));
        properties.setProperty("mail.smtp.timeout", millis(readTimeout));
        properties.setProperty("mail.smtp.writetimeout", millis(readTimeout));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", String.valueOf(login.isPresent()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
