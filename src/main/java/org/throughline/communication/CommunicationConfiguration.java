package org.throughline.communication;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.throughline.communication.fax.sending.FaxGateway;
import org.throughline.communication.fax.sending.FaxProvider;
import org.throughline.communication.fax.sending.RestFaxGateway;
import org.throughline.communication.intake.MailboxWatch;
import org.throughline.communication.mail.MailReader;
import org.throughline.communication.mail.MailServer;
import org.throughline.communication.mail.OwnMail;
import org.throughline.communication.mail.mailbox.ImapSettings;
import org.throughline.communication.mail.mailbox.MailIntake;
import org.throughline.communication.mail.sending.BounceAddresses;
import org.throughline.communication.mail.sending.MailGateway;
import org.throughline.communication.mail.sending.ReplyTokens;
import org.throughline.communication.mail.sending.SmtpMailGateway;
import org.throughline.communication.phone.PhoneGateway;
import org.throughline.communication.phone.RestPhoneGateway;
import org.throughline.communication.text.RestTextGateway;
import org.throughline.communication.text.TextGateway;
import org.throughline.communication.text.TextProvider;
import org.throughline.platform.files.InstallationKey;
import org.throughline.platform.security.PublicAddress;
import tools.jackson.databind.json.JsonMapper;

/** The parts of mail and texts that are not beans by themselves, set up from {@code throughline.mail.*} and {@code throughline.text.*}. */
@Configuration(proxyBeanMethods = false)
class CommunicationConfiguration {

    private static final int USUAL_PORT = 8080;

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
    MailGateway smtpMailGateway(Environment settings, Clock clock) {
        return new SmtpMailGateway(server("throughline.mail.smtp.", 25, settings), clock);
    }

    /** Not in a command that runs beside a serving Throughline: two watchers would race for each mail. */
    @Bean
    @Profile("!command")
    @ConditionalOnProperty("throughline.mail.imap.host")
    MailboxWatch mailboxWatch(Environment settings, MailIntake intake, Clock clock) {
        var mailbox = settings.getRequiredProperty("throughline.mail.imap.user");
        var folder = Optional.ofNullable(settings.getProperty("throughline.mail.imap.taken-folder"));
        var watched = ImapSettings.of(mailbox, server("throughline.mail.imap.", 143, settings), folder);
        return new MailboxWatch(watched, intake, clock);
    }

    @Bean
    @ConditionalOnProperty("throughline.text.api")
    TextProvider textProvider(Environment settings, PublicAddress address) {
        var ours = address.origin(settings.getProperty("server.port", Integer.class, USUAL_PORT));
        return new TextProvider(
                URI.create(settings.getRequiredProperty("throughline.text.api")),
                settings.getRequiredProperty("throughline.text.account"),
                settings.getRequiredProperty("throughline.text.token"),
                URI.create(settings.getProperty("throughline.text.callback", ours)));
    }

    @Bean
    @ConditionalOnProperty("throughline.text.api")
    @ConditionalOnProperty(name = SmppConfiguration.HOST, havingValue = SmppConfiguration.NONE, matchIfMissing = true)
    TextGateway textGateway(TextProvider provider, JsonMapper json) {
        return new RestTextGateway(provider, json);
    }

    @Bean
    @ConditionalOnProperty("throughline.text.api")
    PhoneGateway phoneGateway(TextProvider provider, JsonMapper json) {
        return new RestPhoneGateway(provider, json);
    }

    @Bean
    @ConditionalOnProperty("throughline.fax.api")
    FaxProvider faxProvider(Environment settings, PublicAddress address) {
        var ours = address.origin(settings.getProperty("server.port", Integer.class, USUAL_PORT));
        return new FaxProvider(
                URI.create(settings.getRequiredProperty("throughline.fax.api")),
                settings.getRequiredProperty("throughline.fax.key"),
                settings.getRequiredProperty("throughline.fax.secret"),
                settings.getRequiredProperty("throughline.fax.callback-token"),
                URI.create(settings.getProperty("throughline.fax.callback", ours)));
    }

    @Bean
    @ConditionalOnProperty("throughline.fax.api")
    FaxGateway faxGateway(FaxProvider provider, JsonMapper json) {
        return new RestFaxGateway(provider, json);
    }

    private static MailServer server(String prefix, int usualPort, Environment settings) {
        var user = settings.getProperty(prefix + "user", "");
        var login = new MailServer.Login(user, settings.getProperty(prefix + "password", ""));
        return MailServer.of(
                settings.getRequiredProperty(prefix + "host"),
                settings.getProperty(prefix + "port", Integer.class, usualPort),
                MailServer.Security.valueOf(settings.getProperty(prefix + "security", "NONE")),
                Optional.of(login).filter(known -> !user.isEmpty()));
    }

    private static SecretKey mailKey(InstallationKey key) {
        return new SecretKeySpec(key.derive("mail-tokens"), "HmacSHA256");
    }
}
