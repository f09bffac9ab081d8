package org.throughline.platform.i18n;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.throughline.kernel.Language;

/** Gives words and times for one page: language and zone are the reader's, now is asked once. */
@Component
public class Wording {

    private final TextCatalog catalog;
    private final Clock clock;

    public Wording(TextCatalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    public Said in(Language language, ZoneId zone) {
        return new Said(catalog.in(language), clock.instant(), zone);
    }
}
