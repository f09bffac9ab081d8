package org.throughline.escalation.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.web.NavigationEntry;

/** Where the escalations stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class EscalationPlaces {

    private static final Set<String> WHO_WORKS =
            Set.of("assistant", "front_desk", "nurse", "provider", "biller", "manager");

    @Bean
    NavigationEntry escalationsPlace() {
        return NavigationEntry.forRoles("escalations", EscalationController.PATH, 15, WHO_WORKS)
                .withIcon("alert-triangle");
    }
}
