package org.throughline.communication.line;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.security.SignedPaths;

/** Machines call here without signing in; each call proves itself. */
@Configuration(proxyBeanMethods = false)
class LinePaths {

    @Bean
    SignedPaths callsOfProviders() {
        return SignedPaths.of("/channels/text", "/channels/text/*/status", "/channels/fax/*/status");
    }
}
