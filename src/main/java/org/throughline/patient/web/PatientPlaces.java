package org.throughline.patient.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.web.NavigationEntry;

/** The place in the navigation where patients are looked for. */
@Configuration(proxyBeanMethods = false)
class PatientPlaces {

    @Bean
    NavigationEntry patientsPlace() {
        return new NavigationEntry("patients", "/patients", "users", 20, roles -> !roles.isEmpty());
    }
}
