package org.throughline.demo;

import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.communication.fax.local.LocalFaxNews;
import org.throughline.communication.fax.local.LocalFaxProvider;
import org.throughline.communication.fax.sending.FaxProvider;

/** The fax machines of other offices: what they are sent arrives after a moment, and the clinic is told so. */
@Component
@Profile("demo")
class DemoFaxMachines extends DemoClockwork {

    private final LocalFaxProvider provider;
    private final LocalFaxNews news;

    DemoFaxMachines(LocalFaxProvider provider, FaxProvider known) {
        super("demo-fax", Duration.ofSeconds(2));
        this.provider = provider;
        this.news = new LocalFaxNews(known);
    }

    @Override
    void turn() {
        for (var fax : provider.faxes()) {
            if (fax.status().equals("queued")) {
                provider.becomes(fax.id(), "success", 0).ifPresent(news::became);
            }
        }
    }
}
