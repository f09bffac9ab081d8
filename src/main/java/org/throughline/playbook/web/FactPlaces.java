package org.throughline.playbook.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.web.NavigationEntry;

/** Where the practice's answers stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class FactPlaces {

    @Bean
    NavigationEntry factsPlace() {
        return NavigationEntry.forRoles("facts", FactController.PATH, 45, Set.of("manager"))
                .withIcon("message-check");
    }
}
