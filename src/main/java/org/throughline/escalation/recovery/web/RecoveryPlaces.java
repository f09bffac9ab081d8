package org.throughline.escalation.recovery.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.web.NavigationEntry;

/** Where the cases stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class RecoveryPlaces {

    private static final Set<String> WHO_RECOVERS =
            Set.of("assistant", "front_desk", "nurse", "provider", "biller", "manager");

    @Bean
    NavigationEntry recoveriesPlace() {
        return NavigationEntry.forRoles("recoveries", RecoveryController.PATH, 25, WHO_RECOVERS)
                .withIcon("heart-handshake");
    }
}
