package org.throughline.work.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.web.NavigationEntry;

/** Where the pages of the work stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class Places {

    @Bean
    NavigationEntry teamPlace() {
        return NavigationEntry.forRoles("team", TeamForm.PATH, 30, Set.of("manager"))
                .withIcon("users-group");
    }
}
