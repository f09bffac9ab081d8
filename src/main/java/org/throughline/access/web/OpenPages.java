package org.throughline.access.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.security.PublicPaths;
import org.throughline.platform.web.NavigationEntry;

/** What of this module is open to those without a session or with a locked one, and its place in the navigation. */
@Configuration(proxyBeanMethods = false)
class OpenPages {

    private static final int PLACE = 80;
    private static final int SHIFTS = 35;

    /** A manager gets there from the team's page. */
    private static final Set<String> WHO_LOOKS =
            Set.of("assistant", "front_desk", "nurse", "provider", "biller", "agency_lead");

    @Bean
    NavigationEntry peoplePlace() {
        return NavigationEntry.forRoles("people", "/people", PLACE, Set.of("manager", "privacy_officer", "auditor"))
                .withIcon("users");
    }

    @Bean
    NavigationEntry shiftsPlace() {
        return NavigationEntry.forRoles("shifts", ShiftController.PATH, SHIFTS, WHO_LOOKS)
                .withIcon("calendar-check");
    }

    @Bean
    PublicPaths sessionPaths() {
        return PublicPaths.of("/session", "/session/unlock", "/passkeys/challenge", "/passkeys/session");
    }
}
