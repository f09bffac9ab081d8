package org.throughline.communication;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.communication.mail.MailReader;
import org.throughline.communication.mail.OwnMail;

/** The parts of the mail channel that are not beans by themselves. */
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
}
