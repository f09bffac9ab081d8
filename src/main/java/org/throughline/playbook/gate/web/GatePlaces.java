package org.throughline.playbook.gate.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.web.NavigationEntry;

/** Where the lanes stand in the navigation of those who look after the practice. */
@Configuration(proxyBeanMethods = false)
class GatePlaces {

    private static final int PLACE = 65;

    @Bean
    NavigationEntry lanesPlace() {
        return NavigationEntry.forRoles(
                        "lanes", LaneController.PATH, PLACE, Set.of("manager", "privacy_officer", "auditor"))
                .withIcon("traffic-lights");
    }
}
