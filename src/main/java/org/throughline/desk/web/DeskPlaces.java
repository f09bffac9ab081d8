package org.throughline.desk.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.web.NavigationEntry;

/** Where the desk and the trail stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class DeskPlaces {

    private static final Set<String> WORKING =
            Set.of("assistant", "front_desk", "nurse", "provider", "biller", "manager");
    private static final Set<String> OVERSEEING = Set.of("manager", "privacy_officer", "auditor");

    @Bean
    NavigationEntry deskPlace() {
        return NavigationEntry.forRoles("desk", "/", 10, WORKING).withIcon("layout-columns");
    }

    @Bean
    NavigationEntry trailPlace() {
        return NavigationEntry.forRoles("audit", TrailForm.PATH, 40, OVERSEEING).withIcon("history");
    }
}
