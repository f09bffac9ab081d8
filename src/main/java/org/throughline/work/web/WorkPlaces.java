package org.throughline.work.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.web.NavigationEntry;

/** Where the pages of the work stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class WorkPlaces {

    private static final Set<String> WHO_PROMISES =
            Set.of("assistant", "front_desk", "nurse", "provider", "biller", "manager");

    @Bean
    NavigationEntry promisesPlace() {
        return NavigationEntry.forRoles("promises", PromiseController.PATH, 20, WHO_PROMISES)
                .withIcon("clock-check");
    }

    @Bean
    NavigationEntry teamPlace() {
        return NavigationEntry.forRoles("team", TeamForm.PATH, 30, Set.of("manager"))
                .withIcon("users-group");
    }
}
