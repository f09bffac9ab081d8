package org.throughline.communication;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.throughline.communication.text.TextNews;
import org.throughline.communication.text.smpp.SmppSettings;
import org.throughline.communication.text.smpp.SmppTextGateway;

/** Texts by SMPP, set up from {@code throughline.text.smpp.*}; with a host there, texts do not go by the REST provider. */
@Configuration(proxyBeanMethods = false)
class SmppConfiguration {

    /** Where the server is. */
    static final String HOST = "throughline.text.smpp.host";

    /** Instead of a host: as if there were no such setting. */
    static final String NONE = "false";

    private static final String PREFIX = "throughline.text.smpp.";
    private static final int USUAL_PORT = 2775;

    /** Not in a command that runs beside a serving Throughline: what patients write would be brought to it as well. */
    @Bean
    @Profile("!command")
    @ConditionalOnProperty(HOST)
    SmppTextGateway smppTextGateway(Environment settings, TextNews news) {
        var login = new SmppSettings.Login(
                settings.getRequiredProperty(PREFIX + "system-id"), settings.getRequiredProperty(PREFIX + "password"));
        var server = new SmppSettings(
                settings.getRequiredProperty(HOST),
                settings.getProperty(PREFIX + "port", Integer.class, USUAL_PORT),
                login,
                SmppSettings.Security.valueOf(settings.getProperty(PREFIX + "security", "TLS")),
                SmppSettings.Patience.USUAL);
        return new SmppTextGateway(server, news);
    }
}
