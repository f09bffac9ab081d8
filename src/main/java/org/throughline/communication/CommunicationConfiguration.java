package org.throughline.communication;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.communication.mail.MailReader;
import org.throughline.communication.mail.OwnMail;
import org.throughline.communication.mail.sending.BounceAddresses;
import org.throughline.communication.mail.sending.MailGateway;
import org.throughline.communication.mail.sending.ReplyTokens;
import org.throughline.communication.mail.sending.SmtpMailGateway;
import org.throughline.communication.mail.sending.SmtpSettings;
import org.throughline.platform.files.InstallationKey;

/** The parts of the mail channel that are not beans by themselves, set up from {@code throughline.mail.*}. */
@Configuration(proxyBeanMethods = false)
class CommunicationConfiguration {

    @Bean
    OwnMail ownMail(@Value("${throughline.mail.domain:throughline.example}") String domain) {
        return new OwnMail("bounce", domain);
    }

    @Bean
    MailReader mailReader(OwnMail own) {
        return new MailReader(own);
    }

    @Bean
    ReplyTokens replyTokens(InstallationKey key, OwnMail own) {
        return new ReplyTokens(List.of(mailKey(key)), own.domain());
    }

    @Bean
    BounceAddresses bounceAddresses(InstallationKey key, OwnMail own) {
        return new BounceAddresses(List.of(mailKey(key)), own);
    }

    @Bean
    @ConditionalOnProperty("throughline.mail.smtp.host")
    MailGateway smtpMailGateway(
            @Value("${throughline.mail.smtp.host}") String host,
            @Value("${throughline.mail.smtp.port:25}") int port,
            @Value("${throughline.mail.smtp.security:NONE}") SmtpSettings.Security security,
            @Value("${throughline.mail.smtp.user:}") String user,
            @Value("${throughline.mail.smtp.password:}") String password,
            Clock clock) {
        var login = Optional.of(new SmtpSettings.Login(user, password)).filter(known -> !user.isEmpty());
        return new SmtpMailGateway(SmtpSettings.of(host, port, security, login), clock);
    }

    private static SecretKey mailKey(InstallationKey key) {
        return new SecretKeySpec(key.derive("mail-tokens"), "HmacSHA256");
    }
}
