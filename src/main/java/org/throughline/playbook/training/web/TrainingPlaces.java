package org.throughline.playbook.training.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.web.NavigationEntry;

/** Where training stands in the navigation of those who need it to work in a lane. */
@Configuration(proxyBeanMethods = false)
class TrainingPlaces {

    private static final int PLACE = 70;

    @Bean
    NavigationEntry trainingPlace() {
        return NavigationEntry.forRoles(
                        "training",
                        TrainingController.PATH,
                        PLACE,
                        Set.of("assistant", "front_desk", "nurse", "provider", "biller"))
                .withIcon("school");
    }
}
