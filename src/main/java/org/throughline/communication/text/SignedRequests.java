package org.throughline.communication.text;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.communication.waiting.RefusedCalls;

/** Believes no call of a provider without its signature over the configured address (threat 13). */
@Component
public class SignedRequests {

    private final ObjectProvider<TextProvider> provider;
    private final RefusedCalls refused;

    SignedRequests(ObjectProvider<TextProvider> provider, RefusedCalls refused) {
        this.provider = provider;
        this.refused = refused;
    }

    /** The fields of a request that the provider made to the address; empty for anybody else's. */
    public Optional<Map<String, String>> fields(HttpServletRequest request, Function<TextProvider, URI> address) {
        var signed = signed(request, address);
        if (signed.isEmpty()) {
            refused.count(RefusedCalls.Kind.UNSIGNED_TEXT_OR_CALL);
        }
        return signed;
    }

    private Optional<Map<String, String>> signed(HttpServletRequest request, Function<TextProvider, URI> address) {
        var known = provider.getIfAvailable();
        var signature = request.getHeader(WebhookSignature.HEADER);
        if (known == null || signature == null) {
            return Optional.empty();
        }
        return PostedFields.of(request)
                .filter(fields -> new WebhookSignature(known.token()).holds(address.apply(known), fields, signature))
                .filter(fields -> known.account().equals(fields.get("AccountSid")));
    }
}
