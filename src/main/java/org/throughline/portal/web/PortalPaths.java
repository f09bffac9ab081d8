package org.throughline.portal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.security.LinkPaths;
import org.throughline.platform.security.PublicPaths;

/** Patients need no account for the request form, and none for the page that a link of theirs opens. */
@Configuration(proxyBeanMethods = false)
class PortalPaths {

    @Bean
    PublicPaths requestForm() {
        return PublicPaths.of("/p/**");
    }

    @Bean
    LinkPaths nextStepLinks() {
        return LinkPaths.of("/n/**");
    }
}
