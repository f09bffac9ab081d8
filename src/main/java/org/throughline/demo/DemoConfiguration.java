package org.throughline.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.throughline.platform.security.PublicPaths;

/** What only the demo has: its own time, one-click sign-in and a mail server on this machine. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    @Primary
    Clock demoClock(@Value("${throughline.data-folder:data}") Path dataFolder) throws IOException {
        return DemoClock.of(dataFolder);
    }

    @Bean
    PublicPaths demoSignIn() {
        return PublicPaths.of("/demo/sign-in");
    }

    /** Speaks SMTP and IMAP as the real ones do; every address that is written to exists. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail demoMailServer(
            @Value("${throughline.mail.smtp.port}") int smtp, @Value("${throughline.mail.imap.port}") int imap) {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        return server.withConfiguration(GreenMailConfiguration.aConfig()
                .withUser(DemoPeople.RIVERSIDE_MAIL, DemoPeople.RIVERSIDE_MAIL, "demo")
                .withUser(DemoPeople.LAKEVIEW_MAIL, DemoPeople.LAKEVIEW_MAIL, "demo"));
    }
}
