package org.throughline.access.web;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import org.throughline.kernel.RuleViolation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What browsers and authenticators say to each other, as the Web Authentication standard writes it. */
@Component
class PasskeyJson {

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String of(Object options) {
        return mapper.writeValueAsString(options);
    }

    PublicKeyCredential<AuthenticatorAttestationResponse> made(String json) {
        return read(json, new TypeReference<>() {});
    }

    PublicKeyCredential<AuthenticatorAssertionResponse> shown(String json) {
        return read(json, new TypeReference<>() {});
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException unreadable) {
            throw RuleViolation.of("access.passkey-refused");
        }
    }
}
