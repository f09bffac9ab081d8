package org.throughline.access.passkey;

import java.util.Set;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.throughline.platform.security.PublicAddress;

/**
 * Who we are to an authenticator: the host of the public address, and that address as the only origin. Without one it is
 * this machine, by which nobody else can be deceived.
 */
@Component
class RelyingParty {

    private final PasskeyOwners owners;
    private final PasskeyRepository passkeys;
    private final PublicAddress address;

    RelyingParty(PasskeyOwners owners, PasskeyRepository passkeys, PublicAddress address) {
        this.owners = owners;
        this.passkeys = passkeys;
        this.address = address;
    }

    /** The ceremonies; the person is always verified, by a finger, a face or a PIN. */
    WebAuthnRelyingPartyOperations at(int port) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(address.host())
                .name("Throughline")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, passkeys, party, Set.of(address.origin(port)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
