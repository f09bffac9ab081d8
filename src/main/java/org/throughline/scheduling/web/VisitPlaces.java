package org.throughline.scheduling.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.web.NavigationEntry;

/** Where the day's visits stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class VisitPlaces {

    private static final Set<String> WHO_EXPECTS_PATIENTS =
            Set.of("assistant", "front_desk", "nurse", "provider", "manager");

    @Bean
    NavigationEntry visitsPlace() {
        return NavigationEntry.forRoles("visits", VisitController.PATH, 15, WHO_EXPECTS_PATIENTS)
                .withIcon("calendar-check");
    }
}
