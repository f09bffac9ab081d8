package org.throughline.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.throughline.communication.fax.local.LocalFaxProvider;
import org.throughline.communication.fax.sending.FaxGateway;
import org.throughline.communication.fax.sending.FaxProvider;
import org.throughline.communication.fax.sending.RestFaxGateway;
import tools.jackson.databind.json.JsonMapper;

/** The provider of faxes that every test of the house has: the local one, behind the real adapter. */
public final class FaxPeer {

    private FaxPeer() {}

    /** The provider, its address and the adapter. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InPlace {

        @Bean(initMethod = "start", destroyMethod = "stop")
        LocalFaxProvider localFaxProvider() {
            return new LocalFaxProvider(0, "fax-key", "fax-secret", "a-callback-token");
        }

        @Bean
        FaxProvider faxPeer(LocalFaxProvider provider) {
            return provider.reachedFrom(TextPeer.CALLBACK);
        }

        @Bean
        FaxGateway faxPeerGateway(FaxProvider provider, JsonMapper json) {
            return new RestFaxGateway(provider, json);
        }
    }
}
