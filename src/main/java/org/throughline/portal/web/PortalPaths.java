package org.throughline.portal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.security.PublicPaths;

/** Patients need no account for the request form. */
@Configuration(proxyBeanMethods = false)
class PortalPaths {

    @Bean
    PublicPaths requestForm() {
        return PublicPaths.of("/p/**");
    }
}
