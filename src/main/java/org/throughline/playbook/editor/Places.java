package org.throughline.playbook.editor;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.web.NavigationEntry;

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
}
