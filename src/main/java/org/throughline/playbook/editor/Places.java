package org.throughline.playbook.editor;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kernel.NotFound;
import org.throughline.platform.web.NavigationEntry;
import org.throughline.playbook.MomentCode;

/** Where the playbook's pages are. */
@Configuration(proxyBeanMethods = false)
class Places {

    private static final int PLACE = 60;

    @Bean
    NavigationEntry playbookPlace() {
        return NavigationEntry.forRoles(
                        "playbook",
                        PlaybookController.PATH,
                        PLACE,
                        Set.of("manager", "nurse", "provider", "biller", "privacy_officer"))
                .withIcon("book");
    }

    /** The moment of an address; what cannot be a code is none. */
    static MomentCode moment(String written) {
        try {
            return new MomentCode(written);
        } catch (IllegalArgumentException noCode) {
            throw new NotFound("no such moment");
        }
    }
}
