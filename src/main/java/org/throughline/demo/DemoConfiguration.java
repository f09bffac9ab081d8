package org.throughline.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.throughline.communication.fax.local.LocalFaxProvider;
import org.throughline.communication.fax.sending.FaxProvider;
import org.throughline.communication.mail.local.LocalMailServer;
import org.throughline.communication.phone.local.LocalCalls;
import org.throughline.communication.portal.local.LocalPortal;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.local.LocalSmppServer;
import org.throughline.communication.text.local.LocalTextProvider;
import org.throughline.platform.security.PublicPaths;
import org.throughline.platform.web.NavigationEntry;

/** What only the demo has: its own time, one-click sign-in and a mail server on this machine. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock(@Value("${throughline.data-folder:data}") Path dataFolder) throws IOException {
        return DemoClock.of(dataFolder);
    }

    @Bean
    PublicPaths demoSignIn() {
        return PublicPaths.of("/demo/sign-in");
    }

    /** For everybody who looks around. */
    @Bean
    NavigationEntry demoGuide() {
        return new NavigationEntry("demo", "/demo", "mood-smile", 900, roles -> true);
    }

    /** Speaks as the providers of text messages do, and stands in for every phone. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    LocalTextProvider demoTextProvider(
            @Value("${throughline.demo.text-port}") int port, TextProvider known, Clock clock) {
        var free = new DemoPort(port, "THROUGHLINE_TEXT_PORT").free();
        return new LocalTextProvider(free, known.account(), known.token(), clock);
    }

    /** The same phones behind a server that speaks SMPP, if the settings name one on this machine. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    @ConditionalOnProperty("throughline.text.smpp.host")
    LocalSmppServer demoSmppServer(
            @Value("${throughline.text.smpp.port:2775}") int port,
            @Value("${throughline.text.smpp.system-id}") String systemId,
            @Value("${throughline.text.smpp.password}") String password,
            LocalTextProvider phones) {
        var free = new DemoPort(port, "THROUGHLINE_TEXT_SMPP_PORT").free();
        return new LocalSmppServer(free, systemId, password, phones.messages());
    }

    /** The same provider, asked about calls. */
    @Bean
    LocalCalls demoCallProvider(LocalTextProvider provider, Clock clock) {
        return new LocalCalls(provider, clock);
    }

    /** Speaks as the providers of faxes do, and stands in for every other fax machine. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    LocalFaxProvider demoFaxProvider(@Value("${throughline.demo.fax-port}") int port, FaxProvider known) {
        var free = new DemoPort(port, "THROUGHLINE_FAX_PORT").free();
        return new LocalFaxProvider(free, known.key(), known.secret(), known.callbackToken());
    }

    /** The clinic's own patient portal. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    LocalPortal demoPortalServer(@Value("${throughline.demo.portal-port}") int port, Clock clock) {
        return new LocalPortal(new DemoPort(port, "THROUGHLINE_PORTAL_PORT").free(), clock);
    }

    /** Speaks SMTP and IMAP as the real ones do; every address that is written to exists. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    LocalMailServer demoMailServer(
            @Value("${throughline.mail.smtp.port}") int smtp, @Value("${throughline.mail.imap.port}") int imap) {
        return new LocalMailServer(
                new DemoPort(smtp, "THROUGHLINE_SMTP_PORT").free(),
                new DemoPort(imap, "THROUGHLINE_IMAP_PORT").free(),
                Map.of(DemoPeople.RIVERSIDE_MAIL, "demo", DemoPeople.LAKEVIEW_MAIL, "demo"));
    }
}
