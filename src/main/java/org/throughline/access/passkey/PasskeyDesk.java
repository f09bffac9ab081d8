package org.throughline.access.passkey;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.SignedInPerson;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.Reference;
import org.throughline.platform.database.Columns;

/** A person's own passkeys, and signing in with one of them. */
@Service
public class PasskeyDesk {

    private final RelyingParty party;
    private final PasskeyRepository passkeys;
    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    PasskeyDesk(RelyingParty party, PasskeyRepository passkeys, JdbcClient database, AuditLog audit, Clock clock) {
        this.party = party;
        this.passkeys = passkeys;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Passkey> of(PersonId person) {
        return passkeys.findByUserId(Handles.of(person.value())).stream()
                .map(found -> new Passkey(
                        found.getCredentialId().toBase64UrlString(),
                        found.getLabel(),
                        found.getCreated(),
                        found.getLastUsed()))
                .toList();
    }

    /** What an authenticator is asked for to make a new passkey of the person. */
    @Transactional(readOnly = true)
    public PublicKeyCredentialCreationOptions begin(Authentication person, int port) {
        return party.at(port)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
    }

    /** Keeps the passkey that an authenticator made, once it is proved to answer what was asked. */
    @Transactional
    public void register(Access access, RelyingPartyRegistrationRequest made, int port) {
        party.at(port).registerCredential(made);
        record(access, "passkey.registered");
    }

    @Transactional
    public void remove(Access access, String id) {
        if (!passkeys.remove(access.person(), Bytes.fromBase64(id))) {
            throw new NotFound("no such passkey of this person");
        }
        record(access, "passkey.removed");
    }

    /** What any authenticator is asked for whose person we do not know yet. */
    public PublicKeyCredentialRequestOptions ask(int port) {
        return party.at(port)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** Who proved to have the passkey, in the first practice they work for; empty for people without any. */
    @Transactional
    public Optional<SignedInPerson> recognise(RelyingPartyAuthenticationRequest proof, int port) {
        var owner = party.at(port).authenticate(proof);
        var person = Handles.person(owner.getId());
        return database.sql("""
                        select m.practice_id from access.membership m
                        join access.person p on p.id = m.person_id and p.state = 'active'
                        where m.person_id = :person
                          and m.active_from <= :now and (m.active_until is null or m.active_until > :now)
                        order by m.active_from, m.practice_id
                        limit 1
                        """)
                .param("person", person.value())
                .param("now", Columns.at(clock.instant()))
                .query((row, number) -> new PracticeId(Columns.id(row, "practice_id")))
                .optional()
                .map(practice -> new SignedInPerson(person, practice));
    }

    private void record(Access access, String action) {
        var entity = new Reference("Practitioner", access.person().value());
        audit.record(AuditEntry.of(clock.instant(), access.actor(), action, entity));
    }
}
